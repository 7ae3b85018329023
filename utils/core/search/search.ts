import { LOCALES, type Locale } from '../script/locale.ts';
import { Aligner } from './align.ts';
import { Bag } from './bag.ts';
import { candidates } from './candidates.ts';
import { soundClues } from './clues.ts';
import { allowedBy, type SearchFilters } from './filters.ts';
import { fold, isHan } from './folding.ts';
import { type Hit, makeHit } from './hit.ts';
import { latticeOf, withoutInitials } from './lattice.ts';
import { pairKey, singleKey } from './posting-keys.ts';
import { listsOfClue, listsOfWord, type PostingList } from './posting-lists.ts';
import { readQuery } from './query.ts';
import { compareFound, type Found, type Usage } from './ranking.ts';
import { classOfUnit, readings } from './readings.ts';
import { keyOfRecord, typeOfRecord } from './record-keys.ts';
import { KIND, RecordPieces } from './record-pieces.ts';
import { type LocaleScore, type Matching, scoreRecord } from './score-record.ts';
import type { SearchIndex } from './search-index.ts';
import { Slips } from './slips.ts';
import { slotsOf } from './slots.ts';
import { wordForms } from './word-forms.ts';

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

/** Records scored for one query. */
const CANDIDATES = 96;
/** Below this share of the best score, and below this score at all, a match is not shown. */
const LEAST_SHARE = 0.5;
export const LEAST_SCORE = 0.34;
/** The same for a whole sentence, of which much is said that no script says. */
const LEAST_SENTENCE_SCORE = 0.12;
/** Mass from which on a query counts as a sentence: six characters, eighteen letters. */
const SENTENCE_MASS = 18;
/** A best score below this makes the search look deeper: into bodies, and for slips. */
const SURE = 0.8;

/** An agent in a call wants words first: what is no script gives way a little. */
const HANDICAP = { script: 0, playbook: 0.04, state: 0.04, card: 0.06 } as const;

const aligner = new Aligner();
const bag = new Bag();
const pieces = new RecordPieces();
const slipFinder = new Slips();

/**
 * Finds records for what was typed, in all indexes together, best first. Any string is a query; one without letters,
 * digits or characters finds nothing. Synchronous and without memory of earlier calls: the same indexes, query and
 * options give the same hits, in whatever order the records were indexed.
 */
export function search(indexes: readonly SearchIndex[], text: string, options: SearchOptions = {}): Hit[] {
  const query = readQuery(text);
  if (query.units.length === 0 || indexes.length === 0) return [];
  const lattice = latticeOf(query);
  const table = readings();
  const records = indexes.reduce((sum, index) => sum + index.size, 0);
  const most = Math.log(1 + records);
  const lists: PostingList[] = [];
  for (const clue of soundClues(query, lattice)) lists.push(...listsOfClue(indexes, clue).lists);
  const formsOf = query.words.map((word) => indexes.map((index) => wordForms(index, word)));
  const wordRarity = query.words.map((word, at) => {
    const found = listsOfWord(indexes, formsOf[at] ?? [], Math.max(2, word.text.length));
    lists.push(...found.lists);
    return found.frequency > 0 ? found.rarity / most : 0.4;
  });
  const rarityOf = (key: number) => {
    const found = listsOfClue(indexes, { keys: [key], weight: 1 });
    return Math.min(1, found.rarity / most);
  };
  const classAt = (at: number) => classOfUnit(query.units[at] ?? 0, table);
  const slots = slotsOf(query, {
    forms: formsOf.map((forms) => forms.flat()),
    wordRarity,
    oneRarity: (at) => rarityOf(singleKey(classAt(at))),
    pairRarity: (at) => rarityOf(pairKey(classAt(at), classAt(at + 1))),
  });
  bag.ask(slots);
  const allowed = indexes.map((index) => allowedBy(index, options));
  const promising = candidates(indexes, lists, CANDIDATES, allowed);
  const plain: Matching = {
    query,
    lattice,
    proseLattice: withoutInitials(lattice),
    slots,
    aligner,
    bag,
    slips: undefined,
  };
  let matching = plain;
  const categories = indexes.map((index) => categoryScores(index, plain));
  const score = (one: { index: number; record: number }, wanted: (kind: number) => boolean): Found => {
    const index = indexes[one.index] as SearchIndex;
    pieces.read(index, one.record, wanted);
    const place = (index.category[one.record] ?? 0) - 1;
    const scores = scoreRecord(pieces, matching, categories[one.index]?.[place] ?? []);
    const handicap = HANDICAP[typeOfRecord(index, one.record)];
    return { ...one, scores, best: Math.max(0, bestOf(scores, options.locale) - handicap) };
  };
  let found = promising.map((one) => score(one, isKeyKind));
  let top = found.reduce((most, one) => Math.max(most, one.best), 0);
  if (top < SURE) {
    matching = { ...plain, slips: slipFinder.ask(query) ? slipFinder : undefined };
    found = found.map((one, at) =>
      at < 40 || matching.slips !== undefined ? score(one, at < 40 ? isAny : isKeyKind) : one,
    );
    top = found.reduce((most, one) => Math.max(most, one.best), 0);
  }
  const least = query.totalMass >= SENTENCE_MASS ? LEAST_SENTENCE_SCORE : LEAST_SCORE;
  const shown = found.filter((one) => one.best >= Math.max(least, top * LEAST_SHARE));
  const usage = options.usage;
  const used = (one: Found) => usage?.get(keyOfRecord(indexes[one.index] as SearchIndex, one.record));
  shown.sort((a, b) => compareFound(a, b, usage === undefined ? undefined : used));
  const hits: Hit[] = [];
  for (const one of shown) {
    if (hits.length >= (options.limit ?? 20)) break;
    hits.push(...makeHit(indexes[one.index] as SearchIndex, one, matching, options));
  }
  return hits.slice(0, options.limit ?? 20);
}

const isAny = () => true;
const isKeyKind = (kind: number) => kind <= (KIND.when ?? 0);

function bestOf(scores: readonly LocaleScore[], only: Locale | undefined): number {
  let best = 0;
  scores.forEach(({ score }, locale) => {
    if (only === undefined || LOCALES[locale] === only) best = Math.max(best, score);
  });
  return best;
}

/** For each category and locale what a match in its title is worth. */
function categoryScores(index: SearchIndex, { bag, slots, aligner, lattice, query }: Matching): number[][] {
  return index.categories.map(({ titles }) =>
    LOCALES.map((locale) => {
      const units = fold(titles[locale] ?? '');
      const share = slots.totalWeight > 0 ? bag.scan(units, 0, units.length, 0).weight / slots.totalWeight : 0;
      const han = lattice.length > 0 && units.some(isHan);
      const sound = han ? aligner.align(lattice, units, 0, units.length).score / query.totalMass : 0;
      return 0.6 * Math.max(share, sound);
    }),
  );
}
