import { isHan } from './folding.ts';
import type { Query } from './query.ts';
import { type Readings, readings } from './readings.ts';
import { beginningFit, homophoneFit, initialFit, syllableFit } from './sound-match.ts';
import { readingsOf } from './text-keys.ts';

/** How a stretch of a query can stand for one character of a text. */
export const HAN_EDGE = 0;
export const SYLLABLE_EDGE = 1;
export const BEGINNING_EDGE = 2;
export const INITIAL_EDGE = 3;
/** One letter or digit for itself, in texts that mix them with characters. */
export const LETTER_EDGE = 4;

export interface Edge {
  readonly kind: number;
  /** The sequence’s place after it. */
  readonly to: number;
  readonly mass: number;
  /** For characters and letters: the unit itself. Else 0. */
  readonly unit: number;
  /** Syllables it accepts, as sound-match.ts writes them; empty for letters. */
  readonly fit: Uint16Array;
  /** Numbers of the syllables meant; empty for beginnings, initials and letters. */
  readonly syllables: readonly number[];
}

/** Every way to read a query as characters: edges from each place of its sequence. */
export type Lattice = readonly (readonly Edge[])[];

/** The same readings without initials: in running text any few letters would be the initials of something. */
export function withoutInitials(lattice: Lattice): Lattice {
  return lattice.map((edges) => edges.filter((edge) => edge.kind !== INITIAL_EDGE));
}

/** Longest sequence read as pinyin or compared character by character; longer ones are matched word by word only. */
export const LONGEST_LATTICE = 64;
const LONGEST_SYLLABLE = 6;
const NO_FIT = new Uint16Array(0);
const NO_SYLLABLES: readonly number[] = [];

export function latticeOf(query: Query): Lattice {
  const { units } = query;
  if (units.length > LONGEST_LATTICE || !mayBePinyin(query)) return [];
  const table = readings();
  const edges: Edge[][] = [];
  let runEnd = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (isHan(unit)) {
      edges.push([hanEdge(unit, at, table)]);
      continue;
    }
    if (at >= runEnd) runEnd = endOfRun(query, at);
    edges.push(letterEdges(query, at, runEnd, table));
  }
  return edges;
}

function hanEdge(unit: number, at: number, table: Readings): Edge {
  const syllables = readingsOf(unit, table);
  return { kind: HAN_EDGE, to: at + 1, mass: 3, unit, fit: homophoneFit(syllables), syllables };
}

function letterEdges(query: Query, at: number, runEnd: number, table: Readings): Edge[] {
  const { units } = query;
  const edges: Edge[] = [];
  let letters = '';
  for (let to = at + 1; to <= Math.min(runEnd, at + LONGEST_SYLLABLE); to++) {
    letters += String.fromCharCode(units[to - 1] ?? 0);
    const number = table.numberOf.get(letters);
    if (number !== undefined) {
      const fit = syllableFit(number);
      edges.push({ kind: SYLLABLE_EDGE, to, mass: to - at, unit: 0, fit, syllables: [number] });
    }
    if (to === runEnd && letters.length > 1 && isBeginning(letters, table)) {
      const fit = beginningFit(letters);
      edges.push({ kind: BEGINNING_EDGE, to, mass: to - at, unit: 0, fit, syllables: NO_SYLLABLES });
    }
    if (letters.length === 1 ? /[a-hj-tw-z]/.test(letters) : letters.length === 2 && /[zcs]h/.test(letters)) {
      const fit = initialFit(letters);
      edges.push({ kind: INITIAL_EDGE, to, mass: to - at, unit: 0, fit, syllables: NO_SYLLABLES });
    }
  }
  const unit = units[at] ?? 0;
  edges.push({ kind: LETTER_EDGE, to: at + 1, mass: 1, unit, fit: NO_FIT, syllables: NO_SYLLABLES });
  return edges;
}

function isBeginning(letters: string, table: Readings): boolean {
  return table.syllables.some((syllable) => syllable.length > letters.length && syllable.startsWith(letters));
}

function endOfRun(query: Query, from: number): number {
  let at = from + 1;
  while (at < query.units.length && query.parted[at] !== 1 && !isHan(query.units[at] ?? 0)) at++;
  return at;
}

/** Letters up to which a query is always also tried as pinyin; longer ones only when most of them spell it. */
const SHORT_LETTERS = 24;
const SPELT_SHARE = 0.75;

/** Tells whether a query may be pinyin: it is short, or nearly all of its letters make syllables. */
function mayBePinyin(query: Query): boolean {
  const letters = query.units.length - query.hans;
  if (letters <= SHORT_LETTERS) return true;
  let spelt = 0;
  for (const { text } of query.words) spelt += lettersInSyllables(text);
  return spelt >= letters * SPELT_SHARE;
}

/** The most letters of a word that whole syllables can cover, one after the other. */
function lettersInSyllables(word: string): number {
  const { numberOf } = readings();
  const covered = new Uint8Array(word.length + 1);
  for (let at = 0; at < word.length; at++) {
    const here = covered[at] ?? 0;
    covered[at + 1] = Math.max(covered[at + 1] ?? 0, here);
    for (let to = at + 2; to <= Math.min(word.length, at + LONGEST_SYLLABLE); to++) {
      if (numberOf.has(word.slice(at, to))) covered[to] = Math.max(covered[to] ?? 0, here + to - at);
    }
  }
  return covered[word.length] ?? 0;
}
