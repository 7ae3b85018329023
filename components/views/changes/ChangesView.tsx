import { useEffect, useState } from 'preact/hooks';
import type { PackChanges, RecordChange } from '../../../utils/core/update/changes/diff-packs.ts';
import { useApp, useStrings } from '../../app-context.ts';
import type { Strings } from '../../strings/index.ts';
import type { ViewProps } from '../index.ts';
import { RecordChangeItem } from './RecordChangeItem.tsx';

/** Records drawn at first, and added by “show more”. */
const PAGE = 40;

type Read = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly changes: PackChanges | null };

/** What is different in a pack, word by word: before a version takes effect, or since the agent last looked. */
export function ChangesView({ routeKey: packId }: ViewProps) {
  const app = useApp();
  const t = useStrings();
  const row = app.packs.installed.value?.rows.find((candidate) => candidate.packId === packId);
  const which = row?.staged ? 'waiting' : 'unseen';
  const version = (row?.staged ?? row?.active)?.version;
  const [read, setRead] = useState<Read>({ kind: 'reading' });
  const [shown, setShown] = useState(PAGE);

  useEffect(() => {
    let isCurrent = true;
    setRead({ kind: 'reading' });
    void app.packs.changes(packId, which).then((changes) => isCurrent && setRead({ kind: 'read', changes }));
    return () => {
      isCurrent = false;
    };
  }, [app, packId, which, version]);

  const title = app.library.value?.packs.find(({ header }) => header.packId === packId)?.header.title;
  const changes = read.kind === 'read' ? read.changes : null;
  const records = changes?.records.slice(0, shown) ?? [];
  const left = (changes?.records.length ?? 0) - records.length;
  return (
    <div class="changes">
      <h1>{which === 'waiting' ? t.packs.changes.waitingTitle(version ?? 0) : t.packs.changes.unseenTitle}</h1>
      <p class="muted">
        {title?.[app.uiLocale.value] ?? packId}
        {changes && ` · ${t.packs.changes.counts(changes.added, changes.removed, changes.changed)}`}
      </p>
      {read.kind === 'reading' && (
        <p role="status">
          {t.packs.changes.reading} <progress aria-label={t.packs.changes.reading} />
        </p>
      )}
      {read.kind === 'read' && (changes?.records.length ?? 0) === 0 && <p>{t.packs.changes.none}</p>}
      {grouped(records, t, app.categoryTitle).map(([heading, group]) => (
        <section key={heading} class={`change-group change-${kindOf(group[0])}`}>
          <h2>{heading}</h2>
          <ul>
            {group.map((change) => (
              <RecordChangeItem key={`${change.type} ${change.id}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {t.packs.changes.more(Math.min(PAGE, left))}
        </button>
      )}
      <div class="action-row change-actions">
        {row?.staged && (
          <button
            type="button"
            class="primary"
            onClick={() => void app.packs.apply(packId).then(() => app.navigation.back())}
          >
            {t.packs.applyNow}
          </button>
        )}
        {which === 'unseen' && row?.isUnseen && (
          <button
            type="button"
            class="primary"
            onClick={() => void app.packs.acknowledge(packId).then(() => app.navigation.back())}
          >
            {t.packs.changes.seen}
          </button>
        )}
      </div>
    </div>
  );
}

type Group = readonly [heading: string, changes: readonly RecordChange[]];

/** The records under headings, in the order they came: what must not be said, what is fixed, then by category. */
function grouped(
  records: readonly RecordChange[],
  t: Strings,
  categoryTitle: (category: string) => string,
): readonly Group[] {
  const groups = new Map<string, RecordChange[]>();
  for (const change of records) {
    const kind = kindOf(change);
    const heading =
      kind === 'never'
        ? t.packs.changes.never
        : kind === 'locked'
          ? t.packs.changes.locked
          : change.category === undefined
            ? t.packs.changes.types[change.type]
            : categoryTitle(change.category);
    groups.set(heading, [...(groups.get(heading) ?? []), change]);
  }
  return [...groups];
}

function kindOf(change: RecordChange | undefined): 'never' | 'locked' | 'other' {
  if (change?.fields.some(({ isNever }) => isNever)) return 'never';
  return change?.isLocked ? 'locked' : 'other';
}
