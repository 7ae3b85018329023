import { computed, signal } from '@preact/signals';
import { entryOf, recordKey, textIn } from '../core/pack/library.ts';
import type { Hit } from '../core/search/hit.ts';
import { search } from '../core/search/search.ts';
import type { SearchIndex } from '../core/search/search-index.ts';
import type { AppState } from './app-types.ts';
import type { EntryRow, FindPort } from './search.ts';
import { windowAround } from './window-around.ts';

/** Fields whose match is seen in the title, the badge or the shortcut already: the row shows the first words instead. */
const SEEN: readonly Hit['match']['field'][] = ['title', 'id', 'shortcut', 'category'];

type Nearest = typeof import('../core/search/nearest.ts').nearest;

/** What is offered when nothing fits brings Fuse.js along: fetched the first time it is wanted. */
const nearest = signal<Nearest | null>(null);

const nearestOf: Nearest = (indexes, query, options) => {
  if (nearest.value) return nearest.value(indexes, query, options);
  void import('../core/search/nearest.ts').then((module) => {
    nearest.value = module.nearest;
  });
  return [];
};

/** Searches in the indexes of all packs; what was used often and lately decides between equal matches. */
export function findIn(app: AppState, indexes: readonly SearchIndex[]): FindPort {
  const usage = computed(
    () => new Map(app.usage.usage.value.map(({ key, count, lastUsedAt }) => [key, { count, last: lastUsedAt }])),
  );
  return ({ query, category, locale, limit }) => {
    const options = { limit, preferred: locale, usage: usage.value, ...(category === null ? {} : { category }) };
    const found = search(indexes, query, options);
    const near = found.length === 0 ? nearestOf(indexes, query, options) : [];
    return { found: found.map((hit) => rowOf(app, hit)), nearest: near.map((hit) => rowOf(app, hit)) };
  };
}

function rowOf(app: AppState, hit: Hit): EntryRow {
  const key = recordKey(hit.packId, hit.type, hit.id);
  const base = {
    kind: 'entry',
    key,
    type: hit.type,
    locale: hit.locale,
    title: hit.title.text,
    titleRanges: hit.title.ranges,
    category: hit.category?.title ?? null,
    shortcut: hit.shortcut ?? null,
    via: hit.match.field,
  } as const;
  if (SEEN.includes(hit.match.field)) {
    return { ...base, via: 'title', snippet: firstWords(app, key, hit), snippetRanges: [], snippetLocale: hit.locale };
  }
  const { text, ranges } = windowAround(hit.match.text, hit.match.ranges);
  return { ...base, snippet: text, snippetRanges: ranges, snippetLocale: hit.match.locale };
}

/** What a record begins with, for a row whose match is seen already. */
function firstWords(app: AppState, key: string, { type, locale }: Hit): string {
  const library = app.library.value;
  const record = library && entryOf(library, key, type)?.record;
  switch (record?.type) {
    case 'script': {
      const { text } = textIn(record.texts, locale);
      return text.wordings.neutral.say[0]?.text ?? text.when;
    }
    case 'playbook':
      return textIn(record.texts, locale).text.hint;
    case 'state':
      return textIn(record.texts, locale).text.hint;
    case 'card':
      return textIn(record.texts, locale).text.intro;
    default:
      return '';
  }
}
