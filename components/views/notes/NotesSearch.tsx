import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import { Icon } from '../../ui/Icon.tsx';
import { QuietStatus } from '../../ui/QuietStatus.tsx';
import { focusFirstRow } from './move-among-rows.ts';

interface NotesSearchProps {
  readonly rows: RefObject<HTMLDivElement | null>;
}

/** Finds in all notes as one types. The arrow down goes to what was found. */
export function NotesSearch({ rows }: NotesSearchProps) {
  const app = useApp();
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const { query, days } = app.notes;
  const isSearching = query.value.trim() !== '';
  const count = isSearching ? days.value.reduce((sum, { notes }) => sum + notes.length, 0) : null;

  useEffect(() => input.current?.focus(), []);

  const clear = () => {
    query.value = '';
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const isHandled =
      (event.key === 'ArrowDown' && focusFirstRow(rows.current)) || (event.key === 'Escape' && query.value !== '');
    if (event.key === 'Escape' && isHandled) clear();
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="notes-search">
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={t.notes.search}
          placeholder={t.notes.search}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
          onKeyDown={onKeyDown}
        />
        {isSearching && (
          <button type="button" class="quiet" aria-label={t.notes.clear} title={t.notes.clear} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <QuietStatus text={count === null ? '' : t.notes.count(count)} />
    </div>
  );
}
