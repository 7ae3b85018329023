import { type Aligner, LatticeTable } from './align.ts';
import type { Bag } from './bag.ts';
import { soundClues } from './clues.ts';
import { chineseConcepts, OTHER_WORDS, otherWords } from './concepts.ts';
import { latticeOf, withoutInitials } from './lattice.ts';
import { BODY_TIER, pairKey, singleKey } from './posting-keys.ts';
import { listsOfClue, listsOfWord, type PostingList } from './posting-lists.ts';
import { HAN_MASS, type Query } from './query.ts';
import { classOfUnit, readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import type { Slips } from './slips.ts';
import { type Slots, slotsOf } from './slots.ts';
import { type WordForm, wordForms } from './word-forms.ts';

/** Everything a text is matched with. */
export interface Matching {
  readonly query: Query;
  readonly lattice: LatticeTable;
  /** The lattice for running text: no initials. */
  readonly proseLattice: LatticeTable;
  readonly slots: Slots;
  readonly aligner: Aligner;
  readonly bag: Bag;
  /** Set when slips are looked for too. */
  readonly slips: Slips | undefined;
}

export interface Prepared {
  readonly matching: Matching;
  /** The postings that lead to candidates. */
  readonly lists: readonly PostingList[];
}

/** Rarity of a word that no index has. */
const UNKNOWN_RARITY = 0.4;

/** Reads a query in all the ways it can be meant, and weighs its parts by how rare they are in the indexes. */
export function prepare(indexes: readonly SearchIndex[], query: Query, aligner: Aligner, bag: Bag): Prepared {
  const most = Math.log(1 + indexes.reduce((sum, index) => sum + index.size, 0));
  const lattice = latticeOf(query);
  const lists: PostingList[] = [];
  for (const clue of soundClues(query, lattice)) lists.push(...listsOfClue(indexes, clue).lists);
  const forms = query.words.map((word) => wordForms(indexes, word, query.words.length));
  const wordRarity = query.words.map((word, at) => {
    const weight = Math.max(2, word.text.length);
    const found = listsOfWord(indexes, forms[at] ?? [], weight);
    lists.push(...found.lists);
    const others = otherWords(indexes, word.text, forms[at] ?? []);
    lists.push(...listsOfWord(indexes, others, weight).lists.filter(isName));
    forms[at]?.forEach((list, place) => {
      list.push(...(others[place] ?? []));
    });
    return found.frequency > 0 ? Math.min(1, found.rarity / most) : UNKNOWN_RARITY;
  });
  const concepts = chineseConcepts(query);
  for (const { from, to, others } of concepts) {
    const weight = (to - from) * HAN_MASS * OTHER_WORDS;
    for (const other of others)
      lists.push(...listsOfClue(indexes, { keys: [keyOf(other)], weight }).lists.filter(isName));
  }
  const table = readings();
  const classAt = (at: number) => classOfUnit(query.units[at] ?? 0, table);
  const rarityOf = (key: number) => Math.min(1, listsOfClue(indexes, { keys: [key], weight: 1 }).rarity / most);
  const slots = slotsOf(query, {
    forms: forms.map(merged),
    concepts,
    wordRarity,
    oneRarity: (at) => rarityOf(singleKey(classAt(at))),
    pairRarity: (at) => rarityOf(pairKey(classAt(at), classAt(at + 1))),
  });
  bag.ask(slots);
  const full = new LatticeTable(lattice);
  const prose = query.words.length === 0 ? full : new LatticeTable(withoutInitials(lattice));
  const matching: Matching = { query, lattice: full, proseLattice: prose, slots, aligner, bag, slips: undefined };
  return { matching, lists };
}

/** Other words are looked for in titles, tags and questions only. */
const isName = ({ tier }: PostingList) => tier < BODY_TIER;

/** The key of a word of one or two characters. */
function keyOf(word: string): number {
  const [first, second] = Array.from(word, (char) => classOfUnit(char.charCodeAt(0), readings()));
  return second === undefined ? singleKey(first ?? 0) : pairKey(first ?? 0, second);
}

/** The forms that a word has in several indexes, each once, the surest quality. */
function merged(lists: readonly (readonly WordForm[])[]): readonly WordForm[] {
  if (lists.length === 1) return lists[0] ?? [];
  const forms = new Map<string, WordForm>();
  for (const form of lists.flat()) {
    if (form.quality > (forms.get(form.text)?.quality ?? 0)) forms.set(form.text, form);
  }
  return [...forms.values()];
}
