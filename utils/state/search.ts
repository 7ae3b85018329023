import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { categoriesInUse, entriesOf, entryOf, type Library, type LibraryEntry, textIn } from '../core/pack/library.ts';
import type { RecordType } from '../core/pack/pack-record.ts';
import type { Locale } from '../core/script/locale.ts';
import type { FieldKind } from '../core/search/search-doc.ts';
import type { Navigation } from './navigation.ts';
import type { UsageState } from './usage.ts';

/** Start and end of a matched stretch, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** The field of the record that matched. */
export type Via = FieldKind;

/** One result as it is drawn. */
export interface EntryRow {
  readonly kind: 'entry';
  readonly key: string;
  readonly type: RecordType;
  readonly locale: Locale;
  readonly title: string;
  readonly titleRanges: readonly Range[];
  /** The matched text, or the script's first words. */
  readonly snippet: string;
  readonly snippetRanges: readonly Range[];
  readonly snippetLocale: Locale;
  readonly via: Via;
  readonly category: string | null;
  readonly shortcut: string | null;
}

export interface CategoryRow {
  readonly kind: 'category';
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly count: number;
}

export type Row = EntryRow | CategoryRow;

export interface Section {
  readonly id: 'favourites' | 'recent' | 'mostUsed' | 'categories' | 'results' | 'nearest';
  readonly rows: readonly Row[];
}

/** What a search is asked with. */
export interface Question {
  readonly query: string;
  readonly category: string | null;
  readonly locale: Locale;
  readonly limit: number;
}

/** Finds records; `nearest` are offered when nothing fits. */
export type FindPort = (question: Question) => {
  readonly found: readonly EntryRow[];
  readonly nearest: readonly EntryRow[];
};

export interface SearchState {
  readonly query: Signal<string>;
  readonly category: ReadonlySignal<string | null>;
  readonly sections: ReadonlySignal<readonly Section[]>;
  /** All rows of all sections in order; `selected` is an index into them. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly selected: Signal<number>;
  move(step: number): void;
  open(row: Row | undefined): void;
}

interface SearchInputs {
  readonly library: ReadonlySignal<Library | null>;
  readonly find: ReadonlySignal<FindPort | null>;
  readonly usage: UsageState;
  readonly navigation: Navigation;
  readonly contentLocale: ReadonlySignal<Locale>;
}

const LIMIT = 30;

export function createSearchState(inputs: SearchInputs): SearchState {
  const { library, find, usage, navigation, contentLocale } = inputs;
  const query = signal('');
  const selected = signal(0);
  const category = computed(() => {
    const route = navigation.route.value;
    return route.view === 'search' ? (route.category ?? null) : null;
  });
  const sections = computed<readonly Section[]>(() => {
    const present = library.value;
    if (!present) return [];
    const locale = contentLocale.value;
    if (query.value.trim() !== '') {
      const answer = find.value?.({ query: query.value, category: category.value, locale, limit: LIMIT });
      if (!answer) return [];
      return answer.found.length > 0
        ? [{ id: 'results', rows: answer.found }]
        : withRows([{ id: 'nearest', rows: answer.nearest }]);
    }
    if (category.value !== null) return [{ id: 'results', rows: rowsOfCategory(present, category.value, locale) }];
    const rowsOf = (keys: Iterable<string>) =>
      Array.from(keys).flatMap((key) => {
        const entry = entryOf(present, key, 'script');
        return entry ? [plainRow(present, entry, locale)] : [];
      });
    return withRows([
      { id: 'favourites', rows: rowsOf(usage.favourites.value) },
      { id: 'recent', rows: rowsOf(usage.recent.value) },
      { id: 'mostUsed', rows: rowsOf(usage.mostUsed.value) },
      { id: 'categories', rows: categoryRows(present, locale) },
    ]);
  });
  const rows = computed(() => sections.value.flatMap((section) => section.rows));
  return {
    query,
    category,
    sections,
    rows,
    selected,
    move: (step) => {
      const count = rows.value.length;
      if (count > 0) selected.value = (Math.min(selected.value, count - 1) + step + count) % count;
    },
    open: (row) => {
      if (!row) return;
      selected.value = 0;
      if (row.kind === 'category') navigation.go({ view: 'search', category: row.id });
      else if (row.type === 'script' || row.type === 'playbook' || row.type === 'state' || row.type === 'card') {
        navigation.go({ view: row.type, key: row.key });
      }
    },
  };
}

const withRows = (sections: Section[]) => sections.filter(({ rows }) => rows.length > 0);

function categoryRows(library: Library, locale: Locale): CategoryRow[] {
  const counts = new Map<string, number>();
  for (const { record } of entriesOf(library, 'script')) {
    counts.set(record.category, (counts.get(record.category) ?? 0) + 1);
  }
  return categoriesInUse(library).map(({ record }) => {
    const { text, locale: found } = textIn(record.texts, locale);
    return { kind: 'category', id: record.id, title: text.title, locale: found, count: counts.get(record.id) ?? 0 };
  });
}

function rowsOfCategory(library: Library, category: string, locale: Locale): EntryRow[] {
  return entriesOf(library, 'script')
    .filter(({ record }) => record.category === category)
    .map((entry) => plainRow(library, entry, locale));
}

/** A script without a search: its title and its first words. */
export function plainRow(library: Library, entry: LibraryEntry, locale: Locale): EntryRow {
  const { record } = entry;
  if (record.type !== 'script') throw new Error(`${entry.key} is no script.`);
  const { text, locale: found } = textIn(record.texts, locale);
  return {
    kind: 'entry',
    key: entry.key,
    type: 'script',
    locale: found,
    title: text.title,
    titleRanges: [],
    snippet: text.wordings.neutral.say[0]?.text ?? text.when,
    snippetRanges: [],
    snippetLocale: found,
    via: 'title',
    category: categoryTitle(library, entry.packId, record.category, locale),
    shortcut: record.shortcut ?? null,
  };
}

/** A category's name for a reader of a language. */
export function categoryTitle(library: Library, packId: string, category: string, locale: Locale): string | null {
  const entry = entryOf(library, `${packId}/category/${category}`, 'category');
  return entry ? textIn(entry.record.texts, locale).text.title : null;
}

/** A category's name in the first pack that has it; its id where none does. */
export function categoryName(library: Library | null, category: string, locale: Locale): string {
  const titles = library?.packs.flatMap(({ header }) => categoryTitle(library, header.packId, category, locale) ?? []);
  return titles?.[0] ?? category;
}
