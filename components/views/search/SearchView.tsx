import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp, useStrings } from '../../app-context.ts';
import { isComposing } from '../../ui/composition.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ResultList } from './ResultList.tsx';
import { SetUpHint } from './SetUpHint.tsx';

export const RESULT_LIST_ID = 'results';

/** Search is the home: a combobox whose focus stays in the field while the arrows choose (WAI-ARIA APG). */
export function SearchView() {
  const app = useApp();
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const { search } = app;
  const rows = search.rows.value;
  const active = rows[Math.min(search.selected.value, rows.length - 1)];
  const category = search.category.value;

  useLayoutEffect(() => {
    const focus = () => input.current?.focus();
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey) return;
    const caretAtEnd = input.current?.selectionStart === search.query.value.length;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'ArrowDown') search.move(1);
    else if (event.key === 'ArrowUp') search.move(-1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) app.copyRow(active);
    else if (event.key === 'Enter') search.open(active);
    else if (event.key === 'ArrowRight' && caretAtEnd && !event.repeat && search.query.value !== '')
      search.open(active);
    else if (event.key === 'Backspace' && search.query.value === '' && category !== null) app.navigation.back();
    else if (event.key === 'Escape' && search.query.value !== '') search.query.value = '';
    else return;
    handled();
  };

  return (
    <div class="search">
      <h1 class="visually-hidden">{t.common.tabs.search}</h1>
      <div class="search-box">
        <Icon name="search" />
        {category !== null && (
          <button
            type="button"
            class="chip filter"
            aria-label={t.search.inCategory(app.categoryTitle(category))}
            onClick={() => {
              app.navigation.back();
              input.current?.focus();
            }}
          >
            {app.categoryTitle(category)} <Icon name="close" />
          </button>
        )}
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={t.search.label}
          aria-expanded={rows.length > 0}
          aria-controls={RESULT_LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={active ? `row-${rows.indexOf(active)}` : undefined}
          placeholder={t.search.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={search.query.value}
          onInput={(event) => {
            search.query.value = event.currentTarget.value;
            search.selected.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
        {search.query.value !== '' && (
          <button
            type="button"
            class="quiet"
            aria-label={t.search.clear}
            title={t.search.clear}
            onClick={() => {
              search.query.value = '';
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <ResultList before={<SetUpHint />} />
    </div>
  );
}
