import Fuse from 'fuse.js/basic';
import { Aligner } from './align.ts';
import { Bag } from './bag.ts';
import { type Candidate, candidates } from './candidates.ts';
import { docOfIndex } from './docs-of-index.ts';
import { allowedBy } from './filters.ts';
import { fold, isHan } from './folding.ts';
import { type Hit, makeHit } from './hit.ts';
import { prepare } from './matching.ts';
import { listsOfWord } from './posting-lists.ts';
import { type Query, readQuery } from './query.ts';
import { FIRST_HAN, readings } from './readings.ts';
import type { SearchOptions } from './search.ts';
import type { SearchIndex } from './search-index.ts';
import { slippedWords } from './slipped-words.ts';

/** In what form a query comes near to a record. */
export type NearRoute = 'characters' | 'pinyin' | 'english';

export interface NearHit extends Hit {
  readonly route: NearRoute;
}

/** Records that Fuse.js compares; more cost time and bring in strangers. */
const COMPARED = 40;
const PER_ROUTE = 2;
/** Fuse.js’ measure, 0 (the same) to 1: beyond it nothing is near. */
const FARTHEST = 0.55;
/** Slips looked for where nothing was found: more than a search allows. */
const MANY_SLIPS = 3;
/** Fuse.js takes 32 letters at a time; more of a query says nothing more about what was misspelt. */
const LONGEST = 32;

interface NearText extends Candidate {
  readonly text: string;
}

const aligner = new Aligner();
const bag = new Bag();

/**
 * What comes nearest to a query that found nothing, two records at most by each route: as written, as sounded out, as
 * English. Fuse.js compares the few records that share any sound, initial or half-known word with it; it costs some
 * milliseconds, so it is for the empty result only.
 */
export function nearest(indexes: readonly SearchIndex[], text: string, options: SearchOptions = {}): NearHit[] {
  const query = readQuery(text);
  if (query.units.length === 0) return [];
  const { matching, lists } = prepare(indexes, query, aligner, bag);
  const allowed = indexes.map((index) => allowedBy(index, options));
  const pool = candidates(indexes, [...lists, ...looseLists(indexes, query)], COMPARED, allowed);
  const typed = String.fromCharCode(...query.units).slice(0, LONGEST);
  const hits: NearHit[] = [];
  const taken = new Set<string>();
  for (const [route, texts] of textsByRoute(indexes, pool)) {
    const fuse = new Fuse(texts, { keys: ['text'], threshold: FARTHEST, ignoreLocation: true, includeScore: true });
    let found = 0;
    for (const { item, score = 1 } of fuse.search(typed)) {
      const key = `${item.index} ${item.record}`;
      if (found === PER_ROUTE || score > FARTHEST) break;
      if (taken.has(key)) continue;
      const index = indexes[item.index] as SearchIndex;
      const near = { score: 1 - score, piece: -1, manner: 'slips', exact: false } as const;
      const [hit] = makeHit(index, { ...item, scores: [near, near], best: 1 - score, exact: false }, matching, options);
      if (hit === undefined) continue;
      taken.add(key);
      found++;
      hits.push({ ...hit, route, by: 'typo', match: { ...hit.title, field: 'title', locale: hit.locale } });
    }
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** Lists of words that differ in more letters than a search puts up with. */
function looseLists(indexes: readonly SearchIndex[], query: Query) {
  return query.words.flatMap((word) => {
    const forms = indexes.map((index) => slippedWords(index, { ...word, open: true }, MANY_SLIPS));
    return listsOfWord(indexes, forms, 1).lists;
  });
}

/** Titles and tags of records, as each route compares them. */
function textsByRoute(indexes: readonly SearchIndex[], pool: readonly Candidate[]): [NearRoute, NearText[]][] {
  const characters: NearText[] = [];
  const pinyin: NearText[] = [];
  const english: NearText[] = [];
  for (const one of pool) {
    for (const { kind, text } of docOfIndex(indexes[one.index] as SearchIndex, one.record).texts) {
      if (kind !== 'title' && kind !== 'tag') continue;
      const units = fold(text).filter((unit) => unit > 1);
      const plain = { ...one, text: String.fromCharCode(...units) };
      if (units.some(isHan)) {
        characters.push(plain);
        pinyin.push({ ...one, text: spellUnits(units) });
      } else english.push(plain);
    }
  }
  return [
    ['characters', characters],
    ['pinyin', pinyin],
    ['english', english],
  ];
}

/** A folded text spelt out. */
function spellUnits(units: Uint16Array): string {
  const { first, syllables } = readings();
  return Array.from(units, (unit) => syllables[(first[unit - FIRST_HAN] ?? 0) - 1] ?? String.fromCharCode(unit)).join(
    '',
  );
}
