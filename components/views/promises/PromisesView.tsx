import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CallPromise, isOpen } from '../../../utils/core/call/promise.ts';
import type { PromiseGroups } from '../../../utils/core/call/promise-list.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing, isTyping } from '../../ui/composition.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NewPromiseForm } from './NewPromiseForm.tsx';
import type { PromiseDeedForm } from './PromiseDetails.tsx';
import { PromiseRow } from './PromiseRow.tsx';

/** Closed promises shown; older ones are in no one's way. */
const CLOSED_SHOWN = 20;

const OPEN_GROUPS = ['overdue', 'today', 'later'] as const;

const DEED_KEYS: Readonly<Record<string, PromiseDeedForm>> = { d: 'done', e: 'extend', h: 'handOver' };

/** What was promised to customers: overdue first, and the clock of each complaint. */
export function PromisesView() {
  const app = useApp();
  const t = useStrings();
  const groups = app.promises.groups.value;
  const [expanded, setExpanded] = useState<string | null>(null);
  const [form, setForm] = useState<PromiseDeedForm | 'new' | null>(null);

  const view = useRef<HTMLElement>(null);
  const add = useRef<HTMLButtonElement>(null);

  const headOf = (id: string) => view.current?.querySelector<HTMLElement>(`[data-id="${id}"] .promise-head`);
  const expand = (id: string | null) => {
    setExpanded(id);
    setForm(null);
  };
  const rowOf = (promise: CallPromise) => (
    <PromiseRow
      key={promise.id}
      promise={promise}
      isExpanded={expanded === promise.id}
      form={form === 'new' ? null : form}
      onExpand={(isExpanded) => expand(isExpanded ? promise.id : null)}
      onForm={(next) => {
        setForm(next);
        if (next === null) headOf(promise.id)?.focus();
      }}
    />
  );
  // A promise that is closed leaves its place, and the keyboard with it: the next one takes it.
  const lastPlace = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (lastPlace.current === null || document.activeElement !== document.body) return;
    const heads = visibleHeads(view.current);
    heads[Math.min(lastPlace.current, heads.length - 1)]?.focus();
  }, [groups]);
  const notePlace = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).closest('[data-id]');
    const place = visibleHeads(view.current).findIndex((head) => row?.contains(head));
    lastPlace.current = place < 0 ? null : place;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      moveFocus(event.currentTarget as HTMLElement, row, step);
      return;
    }
    const deed = DEED_KEYS[event.key.toLowerCase()];
    const promise = app.promises.all.value.find(({ id }) => id === row?.dataset.id);
    if (!deed || !promise || !isOpen(promise)) return;
    event.preventDefault();
    setExpanded(promise.id);
    setForm(deed);
  };

  return (
    <section ref={view} class="promises" aria-labelledby="promises-title" onKeyDown={onKeyDown} onFocusIn={notePlace}>
      <header class="promises-head">
        <h1 id="promises-title">{t.promises.title}</h1>
        <button type="button" class="quiet" onClick={() => app.navigation.go({ view: 'today' })}>
          {t.promises.today} <kbd>Alt+O</kbd>
        </button>
      </header>
      {app.promises.fault.value ? (
        <p class="empty">{t.promises.unavailable}</p>
      ) : (
        <>
          <div class="promises-new">
            <button
              type="button"
              class="primary"
              title={t.promises.takeComplaintHint}
              aria-keyshortcuts="Alt+K"
              onClick={() => void app.promises.takeComplaint()}
            >
              <Icon name="clock" /> {t.promises.takeComplaint} <kbd>Alt+K</kbd>
            </button>
            <button
              ref={add}
              type="button"
              onClick={() => setForm(form === 'new' ? null : 'new')}
              aria-expanded={form === 'new'}
            >
              <Icon name="plus" /> {t.promises.add}
            </button>
          </div>
          {form === 'new' && (
            <NewPromiseForm
              onClose={() => {
                setForm(null);
                add.current?.focus();
              }}
            />
          )}
          {groups && <Groups groups={groups} rowOf={rowOf} />}
        </>
      )}
    </section>
  );
}

interface GroupsProps {
  readonly groups: PromiseGroups;
  readonly rowOf: (promise: CallPromise) => preact.JSX.Element;
}

function Groups({ groups, rowOf }: GroupsProps) {
  const t = useStrings();
  const hasOpen = OPEN_GROUPS.some((name) => groups[name].length > 0);
  return (
    <>
      {!hasOpen && (
        <div class="empty">
          <p>{t.promises.empty}</p>
          <p>{t.promises.emptyHint}</p>
        </div>
      )}
      {OPEN_GROUPS.filter((name) => groups[name].length > 0).map((name) => (
        <section key={name} class={`promise-group group-${name}`} aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`}>
            {t.promises.groups[name]} <span class="badge">{groups[name].length}</span>
          </h2>
          <ul>{groups[name].map(rowOf)}</ul>
        </section>
      ))}
      {hasOpen && <p class="muted keys-hint">{t.promises.keysHint}</p>}
      {groups.closed.length > 0 && (
        <details class="promise-group">
          <summary>
            {t.promises.groups.closed} <span class="badge">{groups.closed.length}</span>
          </summary>
          <ul>{groups.closed.slice(0, CLOSED_SHOWN).map(rowOf)}</ul>
        </details>
      )}
    </>
  );
}

/** The rows that can be seen, closed ones only when they are unfolded. */
function visibleHeads(view: HTMLElement | null): HTMLElement[] {
  return [...(view?.querySelectorAll<HTMLElement>('.promise-head') ?? [])].filter((head) => head.checkVisibility());
}

/** Moves from row to row; from outside of the rows to the first or the last. */
function moveFocus(view: HTMLElement, row: HTMLElement | null, step: number): void {
  const heads = visibleHeads(view);
  const place = row ? heads.findIndex((head) => row.contains(head)) : step > 0 ? -1 : heads.length;
  heads[place + step]?.focus();
}
