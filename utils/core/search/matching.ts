import { type Aligner, LatticeTable } from './align.ts';
import type { Bag } from './bag.ts';
import { soundClues } from './clues.ts';
import { latticeOf, withoutInitials } from './lattice.ts';
import { pairKey, singleKey } from './posting-keys.ts';
import { listsOfClue, listsOfWord, type PostingList } from './posting-lists.ts';
import type { Query } from './query.ts';
import { classOfUnit, readings } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import type { Slips } from './slips.ts';
import { type Slots, slotsOf } from './slots.ts';
import { wordForms } from './word-forms.ts';

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
  const forms = query.words.map((word) => indexes.map((index) => wordForms(index, word)));
  const wordRarity = query.words.map((word, at) => {
    const found = listsOfWord(indexes, forms[at] ?? [], Math.max(2, word.text.length));
    lists.push(...found.lists);
    return found.frequency > 0 ? Math.min(1, found.rarity / most) : UNKNOWN_RARITY;
  });
  const table = readings();
  const classAt = (at: number) => classOfUnit(query.units[at] ?? 0, table);
  const rarityOf = (key: number) => Math.min(1, listsOfClue(indexes, { keys: [key], weight: 1 }).rarity / most);
  const slots = slotsOf(query, {
    forms: forms.map((each) => each.flat()),
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
