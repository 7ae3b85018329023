import { fold, isHan, SEPARATOR, SILENT } from './folding.ts';

/** Units of a query that are read; what follows is ignored. */
export const LONGEST_QUERY = 400;
/** A character weighs as much as the letters one types for it. */
export const HAN_MASS = 3;

/** A word of letters or digits in a query. */
export interface QueryWord {
  readonly text: string;
  /** Place in the query’s sequence. */
  readonly from: number;
  readonly to: number;
  /** True when nothing follows: it may be the beginning of a longer word. */
  readonly open: boolean;
}

/** What was typed, as a sequence of characters and letters without what parts them. */
export interface Query {
  /** Folded units without separators. */
  readonly units: Uint16Array;
  /** 1 where a separator stood before a unit. */
  readonly parted: Uint8Array;
  /** Weight of each unit: a character 3, a letter 1. */
  readonly mass: Float32Array;
  readonly totalMass: number;
  readonly words: readonly QueryWord[];
  readonly hans: number;
}

/** Reads a query. Any string is one; without letters, digits and characters it is empty (`units.length` 0). */
export function readQuery(text: string): Query {
  const folded = fold(text.slice(0, LONGEST_QUERY));
  const units: number[] = [];
  const parted: number[] = [];
  const words: QueryWord[] = [];
  let gap = 1;
  let hans = 0;
  let word = '';
  const endWord = (open: boolean) => {
    if (word !== '') words.push({ text: word, from: units.length - word.length, to: units.length, open });
    word = '';
  };
  for (const unit of folded) {
    if (unit === SILENT) continue;
    if (unit === SEPARATOR) {
      endWord(false);
      gap = 1;
      continue;
    }
    if (isHan(unit)) {
      endWord(false);
      hans++;
    }
    units.push(unit);
    parted.push(gap);
    gap = 0;
    if (!isHan(unit)) word += String.fromCharCode(unit);
  }
  endWord(true);
  const mass = Float32Array.from(units, (unit) => (isHan(unit) ? HAN_MASS : 1));
  return {
    units: Uint16Array.from(units),
    parted: Uint8Array.from(parted),
    mass,
    totalMass: mass.reduce((sum, one) => sum + one, 0),
    words,
    hans,
  };
}
