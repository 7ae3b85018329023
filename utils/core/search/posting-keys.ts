/**
 * What postings stand under, as numbers. One number space, so that every kind is found by one binary search and words
 * with a common beginning are one range:
 *   pair(a, b)        two neighbouring characters, by the classes of their sounds
 *   single(a)         one character, by class
 *   initials(i, j)    first letters of two neighbouring syllables (a = 1); i = 0: j begins a title or tag; j = 31: any
 *   word(n)           word number n of the vocabulary
 */
const CLASS_SPACE = 352;
const SINGLES = 124_000;
const INITIALS = 125_000;
const WORDS = 131_072;

export const ANY_INITIAL = 31;

export function pairKey(first: number, second: number): number {
  return first * CLASS_SPACE + second;
}

export function singleKey(one: number): number {
  return SINGLES + one;
}

export function initialsKey(first: number, second: number): number {
  return INITIALS + first * 32 + second;
}

export function wordKey(number: number): number {
  return WORDS + number;
}

/** The word a key stands for, or -1 for any other kind of key. */
export function wordOfKey(key: number): number {
  return key < WORDS ? -1 : key - WORDS;
}

/** The three lists of a key: records that have it in the title, in tags and questions, or only in the body. */
export const TITLE_TIER = 0;
export const KEYS_TIER = 1;
export const BODY_TIER = 2;
export const TIERS = 3;
