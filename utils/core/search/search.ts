import { LOCALES, type Locale } from '../script/locale.ts';
import { Aligner } from './align.ts';
import { Bag } from './bag.ts';
import { type Candidate, candidates } from './candidates.ts';
import { allowedBy, type SearchFilters } from './filters.ts';
import { fold, isHan } from './folding.ts';
import { type Hit, makeHit } from './hit.ts';
import { type Matching, prepare } from './matching.ts';
import { listsOfClue, recordsWithName } from './posting-lists.ts';
import { readQuery } from './query.ts';
import { compareFound, type Found, type Usage } from './ranking.ts';
import { keyOfRecord, recordsById, typeOfRecord } from './record-keys.ts';
import { KIND, RecordPieces } from './record-pieces.ts';
import { respeltClues } from './respell.ts';
import { type LocaleScore, PROSE_MASS, scoreRecord } from './score-record.ts';
import type { SearchIndex } from './search-index.ts';
import { Slips } from './slips.ts';

export interface SearchOptions extends SearchFilters {
  /** How many hits at most; 20 unless told. */
  readonly limit?: number;
  /** Language of the rows; the other one is still searched. */
  readonly preferred?: Locale;
  /** `record` (default): a record once, in the preferred language where it has it. `locale`: once a language. */
  readonly rows?: 'record' | 'locale';
  /** What was used how often and when, by recordKey: decides between equal matches only. */
  readonly usage?: ReadonlyMap<string, Usage>;
}

/** Records scored for one query by their titles and tags. */
const CANDIDATES = 40;
/**
 * Records that promise less than this share of the fifth best are not looked at, beyond a handful. Not of the best: a
 * rare misreading, English taken for pinyin, may promise much.
 */
const LEAST_PROMISE = 0.5;
const USUAL = 4;
/** The most promising ones, which are scored by all they are asked as too, and where that is not sure by all they say. */
const HANDFUL = 16;
/** A best score below this makes the search look deeper. */
const SURE = 0.7;
/** Mass from which on looking deeper can tell anything. */
const LEAST_DEEP = 3;
/** Below this share of the best score, and below this score at all, a match is not shown. */
const LEAST_SHARE = 0.5;
const LEAST_SCORE = 0.4;
/** The same for a whole sentence, of which much is said that no script says. */
const LEAST_SENTENCE_SCORE = 0.12;
/** An agent in a call wants words first: what is no script gives way a little. */
const HANDICAP = { script: 0, playbook: 0.04, state: 0.04, card: 0.06 } as const;

/** Letters of an id from which on it is looked up, and how many are taken that begin alike. */
const LEAST_ID = 3;
const LONGEST_ID = 64;
const MOST_NAMED = 12;

const aligner = new Aligner();
const bag = new Bag();
const pieces = new RecordPieces();
const slips = new Slips();

/**
 * Finds records for what was typed, in all indexes together, best first. Any string is a query; one without letters,
 * digits or characters finds nothing. Synchronous and without memory of earlier calls: the same indexes, query and
 * options give the same hits, in whatever order the records were indexed.
 */
export function search(indexes: readonly SearchIndex[], text: string, options: SearchOptions = {}): Hit[] {
  const query = readQuery(text);
  if (query.units.length === 0 || indexes.length === 0) return [];
  const { matching, lists } = prepare(indexes, query, aligner, bag);
  const allowed = indexes.map((index) => allowedBy(index, options));
  const named = recordsNamed(indexes, text, allowed);
  const all = candidates(indexes, lists, CANDIDATES, allowed);
  const enough = LEAST_PROMISE * (all[USUAL]?.promise ?? 0);
  const likely = all.filter((one, at) => at < HANDFUL || one.promise >= enough);
  const scorer = new Scorer(indexes, options.locale);
  let top = 0;
  let used = matching;
  let found = together(named, likely).map((one, at) => {
    const scored = scorer.score(one, matching, at < HANDFUL ? isShort : isName);
    top = Math.max(top, scored.best);
    return scored;
  });
  if (top < SURE && query.totalMass >= LEAST_DEEP) {
    const misspelt = slips.ask(query);
    used = { ...matching, slips: misspelt ? slips : undefined };
    const respelt = misspelt ? respeltClues(query).flatMap((clue) => listsOfClue(indexes, clue).lists) : [];
    const meant = respelt.length === 0 ? [] : candidates(indexes, respelt, HANDFUL, allowed);
    if (misspelt) {
      const wider = together(together(named, meant), all);
      found = wider.map((one, at) => scorer.score(one, used, at < HANDFUL ? isAny : isName));
    } else {
      // Behind the first ones names alone were read, and would be read again.
      found = found.map((one, at) => (at < HANDFUL ? scorer.score(one, used, isAny) : one));
    }
  }
  const least = query.totalMass >= PROSE_MASS ? LEAST_SENTENCE_SCORE : LEAST_SCORE;
  const bar = Math.max(least, highest(found) * LEAST_SHARE);
  const shown = found.filter((one) => one.exact || one.best >= bar);
  const { usage, limit = 20 } = options;
  const usageOf = (one: Found) => usage?.get(keyOfRecord(indexes[one.index] as SearchIndex, one.record));
  shown.sort((a, b) => compareFound(a, b, usage === undefined ? undefined : usageOf));
  const hits: Hit[] = [];
  for (const one of shown) {
    if (hits.length >= limit) break;
    hits.push(...makeHit(indexes[one.index] as SearchIndex, one, used, { ...options, least: bar }));
  }
  return hits.slice(0, limit);
}

const isAny = () => true;
const isName = (kind: number) => kind <= KIND.tag;
const isShort = (kind: number) => kind <= KIND.when;

/** Records whose id was typed, or its beginning, or that have what was typed as a shortcut or a word of their title. */
function recordsNamed(
  indexes: readonly SearchIndex[],
  text: string,
  allowed: readonly (Uint8Array | undefined)[],
): Candidate[] {
  const id = String.fromCharCode(...fold(text.trim().slice(0, LONGEST_ID + 1))).replaceAll('\0', '.');
  const written = text.trim().toLowerCase();
  if (id === '' || id.length > LONGEST_ID || !/^[a-z0-9.-]+$/.test(id)) return [];
  return indexes.flatMap((index, at) => {
    const byWord = recordsWithName(index, id, MOST_NAMED);
    const byId = id.length < LEAST_ID ? [] : recordsById(index, written, MOST_NAMED);
    return [...new Set([...byId, ...byWord])]
      .filter((record) => allowed[at] === undefined || allowed[at]?.[record] === 1)
      .map((record) => ({ index: at, record, promise: 0 }));
  });
}

/** Some candidates, and others that are not among them. */
function together(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  const isNew = (one: Candidate) => !first.some(({ index, record }) => index === one.index && record === one.record);
  return [...first, ...second.filter(isNew)];
}

function highest(found: readonly Found[]): number {
  return found.reduce((most, one) => Math.max(most, one.best), 0);
}

/** Scores the records of some indexes. */
class Scorer {
  private readonly categories = new Map<number, number[][]>();
  private readonly indexes: readonly SearchIndex[];
  private readonly only: Locale | undefined;

  constructor(indexes: readonly SearchIndex[], only: Locale | undefined) {
    this.indexes = indexes;
    this.only = only;
  }

  score(one: { index: number; record: number }, matching: Matching, wanted: (kind: number) => boolean): Found {
    const index = this.indexes[one.index] as SearchIndex;
    pieces.read(index, one.record, wanted, matching.query.words.length === 0);
    const category = (index.category[one.record] ?? 0) - 1;
    const scores = scoreRecord(pieces, matching, this.categoryScores(one.index, category, matching));
    const best = scores.reduce((most, { score }, at) => (this.counts(at) ? Math.max(most, score) : most), 0);
    const exact = scores.some((score, at) => score.exact && this.counts(at));
    const handicap = exact ? 0 : HANDICAP[typeOfRecord(index, one.record)];
    return { index: one.index, record: one.record, scores, best: best - handicap, exact };
  }

  private counts(locale: number): boolean {
    return this.only === undefined || LOCALES[locale] === this.only;
  }

  /** For each locale what a match in the title of a record’s category is worth. */
  private categoryScores(at: number, category: number, matching: Matching): readonly number[] {
    if (category < 0) return [];
    const known = this.categories.get(at) ?? [];
    this.categories.set(at, known);
    known[category] ??= LOCALES.map((locale) =>
      categoryScore(this.indexes[at]?.categories[category]?.titles[locale] ?? '', matching),
    );
    return known[category];
  }
}

const CATEGORY_WORTH = 0.6;

function categoryScore(title: string, { bag, slots, aligner, lattice, query }: Matching): LocaleScore['score'] {
  const units = fold(title);
  const share = slots.totalWeight > 0 ? bag.scan(units, 0, units.length, 0).weight / slots.totalWeight : 0;
  const isChinese = lattice.places > 0 && units.some(isHan);
  const sound = isChinese ? aligner.align(lattice, units, 0, units.length).score / query.totalMass : 0;
  return CATEGORY_WORTH * Math.max(share, sound);
}
