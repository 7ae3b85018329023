import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Row } from '../../../utils/state/search.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { QuietStatus } from '../../ui/QuietStatus.tsx';
import { ResultRow } from './ResultRow.tsx';

interface ResultListProps {
  /** Stands above the list while nothing is searched. */
  readonly before?: ComponentChildren;
}

/** The results in their sections, as one list box. */
export function ResultList({ before }: ResultListProps) {
  const app = useApp();
  const t = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const { search } = app;
  const { query } = search;
  const rows = search.rows.value;
  const selected = Math.min(search.selected.value, rows.length - 1);
  const isSearching = query.value.trim() !== '';
  // Until there are scripts, none is missing.
  const hasNone =
    app.library.value !== null && isSearching && !search.sections.value.some(({ id }) => id === 'results');

  useEffect(() => {
    list.current?.querySelector(`#row-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  let index = -1;
  const numbered = (row: Row) => {
    index += 1;
    const own = index;
    return (
      <ResultRow
        key={row.kind === 'category' ? `category/${row.id}` : row.key}
        row={row}
        index={own}
        isSelected={own === selected}
      />
    );
  };
  return (
    <div class="results">
      {hasNone && (
        <div class="empty">
          <p>{t.search.nothing(query.value.trim())}</p>
          <p class="muted">{t.search.nothingHint}</p>
          <p>
            <button type="button" onClick={() => app.noteMissing()}>
              {t.missing.note} <kbd>Alt+M</kbd>
            </button>
          </p>
          {app.ownWords.mayEdit.value && (
            <p class="own-begin">
              <button type="button" onClick={() => app.ownScripts.begin(query.value.trim())}>
                {t.ownWords.newFromSearch} <kbd>Alt+A</kbd>
              </button>
            </p>
          )}
        </div>
      )}
      {!isSearching && before}
      <div id="results" role="listbox" aria-label={t.search.results} ref={list}>
        {search.sections.value.map((section) => (
          <div role="group" key={section.id} aria-label={t.search[section.id]} class={`section section-${section.id}`}>
            {section.id !== 'results' && (
              <div class="section-title" aria-hidden="true">
                {t.search[section.id]}
              </div>
            )}
            {section.rows.map(numbered)}
          </div>
        ))}
      </div>
      <QuietStatus text={isSearching ? t.search.count(hasNone ? 0 : rows.length) : ''} />
    </div>
  );
}
