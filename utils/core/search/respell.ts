import { type Clue, pairClues } from './clues.ts';
import { latticeOf } from './lattice.ts';
import { type Query, readQuery } from './query.ts';
import { readings } from './readings.ts';

/** Letters between which a word may be misspelt pinyin worth mending. */
const SHORTEST = 4;
const LONGEST = 18;
/** Respellings that are followed up, the likelier kinds of slip first. */
const MOST = 16;
const LONGEST_SYLLABLE = 6;
/** Letters that are left out of pinyin most. */
const DROPPED = 'aeioughn';
const WEIGHT = 0.5;

/**
 * Clues of what a query may have been meant to spell: pinyin one slip away (two letters swapped, one too many, one too
 * few) that comes out in whole syllables. For queries of letters that lead to nothing sure as they stand.
 */
export function respeltClues(query: Query): Clue[] {
  if (query.hans > 0 || query.units.length < SHORTEST || query.units.length > LONGEST) return [];
  const typed = String.fromCharCode(...query.units);
  return respellings(typed).flatMap((text) =>
    pairClues(latticeOf(readQuery(text))).map(({ keys, weight }) => ({ keys, weight: weight * WEIGHT })),
  );
}

/** Pinyin one slip away from some letters, each once. */
export function respellings(typed: string): string[] {
  const found = new Set<string>();
  const offer = (text: string) => {
    if (found.size < MOST && text !== typed && isPinyin(text)) found.add(text);
  };
  for (let at = 0; at + 1 < typed.length; at++) {
    offer(typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2));
  }
  for (let at = 0; at < typed.length; at++) offer(typed.slice(0, at) + typed.slice(at + 1));
  for (let at = 1; at <= typed.length; at++) {
    for (const letter of DROPPED) offer(typed.slice(0, at) + letter + typed.slice(at));
  }
  return [...found];
}

/** Tells whether letters are nothing but whole syllables of two letters and more. */
function isPinyin(letters: string): boolean {
  const { numberOf } = readings();
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let at = 0; at < letters.length; at++) {
    if (reached[at] === 0) continue;
    for (let to = at + 2; to <= Math.min(letters.length, at + LONGEST_SYLLABLE); to++) {
      if (numberOf.has(letters.slice(at, to))) reached[to] = 1;
    }
  }
  return reached[letters.length] === 1;
}
