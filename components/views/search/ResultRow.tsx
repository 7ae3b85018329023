import type { Row } from '../../../utils/state/search.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Highlight } from '../../ui/Highlight.tsx';

import { OwnMark } from '../own/OwnMark.tsx';

interface ResultRowProps {
  readonly row: Row;
  readonly index: number;
  readonly isSelected: boolean;
}

/** One row of fixed height, so that nothing jumps while typing. */
export function ResultRow({ row, index, isSelected }: ResultRowProps) {
  const app = useApp();
  const t = useStrings();
  // The keys act in the search field (aria-activedescendant); the row itself only takes the pointer.
  const common = {
    id: `row-${index}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': isSelected,
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => app.search.open(row),
  } as const;
  if (row.kind === 'category') {
    return (
      <div {...common} class="row row-category">
        <span class="row-title" lang={row.locale}>
          {row.title}
        </span>
        <span class="row-meta">{t.search.scripts(row.count)}</span>
      </div>
    );
  }
  const via = t.search.via[row.via];
  return (
    <div {...common} class="row">
      <span class="row-title" lang={row.locale}>
        <Highlight text={row.title} ranges={row.titleRanges} />
      </span>
      <span class="row-meta">
        <OwnMark routeKey={row.key} />
        {row.locale !== app.contentLocale.value && <span class="badge">{t.common.languageShort[row.locale]}</span>}
        {row.type !== 'script' && <span class="badge">{t.search.kinds[row.type as keyof typeof t.search.kinds]}</span>}
        {row.category && <span>{row.category}</span>}
        {row.shortcut && <kbd>{row.shortcut}</kbd>}
      </span>
      <span class="row-text">
        {via && <em>{via} </em>}
        <span lang={row.snippetLocale}>
          <Highlight text={row.snippet} ranges={row.snippetRanges} slotLabel={app.slots.label} />
        </span>
      </span>
    </div>
  );
}
