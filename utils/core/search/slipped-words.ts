import { editDistance } from './edit-distance.ts';
import type { QueryWord } from './query.ts';
import { type SearchIndex, wordCount, wordLength, wordText } from './search-index.ts';
import type { WordForm } from './word-forms.ts';

const LONGEST = 24;
/** Letters from which on a word may have two slips. */
const TWO_SLIPS = 7;
const ONE_SLIP_QUALITY = 0.78;
const TWO_SLIPS_QUALITY = 0.62;
const SAME_START = 0.04;
const ONLY_BEGUN = 0.08;

/**
 * Words of a vocabulary that are one slip away from a typed one, or two from seven letters on; for the last word typed
 * also those whose beginning is. `limit` sets another number of slips. Most of the vocabulary is passed over by comparing sets of letters.
 */
export function slippedWords(
  index: SearchIndex,
  word: QueryWord,
  limit = word.text.length >= TWO_SLIPS ? 2 : 1,
): WordForm[] {
  const typed = word.text;
  if (typed.length > LONGEST || /^\d+$/.test(typed)) return [];
  const letters = letterSet(typed);
  const sets = letterSets(index);
  const found: WordForm[] = [];
  for (let number = 0; number < sets.length; number++) {
    const set = sets[number] ?? 0;
    if (bits(letters & ~set) > limit) continue;
    const length = wordLength(index, number);
    if (length < typed.length - limit) continue;
    if (!word.open && (length > typed.length + limit || bits(set & ~letters) > limit)) continue;
    const text = wordText(index, number);
    const whole = editDistance(typed, text, limit);
    const begun = word.open && whole > 1 ? editDistance(typed, text, limit, true) : limit + 1;
    const edits = Math.min(whole, begun);
    if (edits > limit) continue;
    const quality =
      (edits <= 1 ? ONE_SLIP_QUALITY : TWO_SLIPS_QUALITY) +
      (text[0] === typed[0] ? SAME_START : 0) -
      (begun < whole ? ONLY_BEGUN : 0);
    found.push({ number, text, quality, typo: true });
  }
  return found;
}

const setsOf = new WeakMap<SearchIndex, Uint32Array>();

/** For each word the letters it has, a bit a letter (what is no letter shares the high bits). */
function letterSets(index: SearchIndex): Uint32Array {
  const known = setsOf.get(index);
  if (known !== undefined) return known;
  const sets = new Uint32Array(wordCount(index));
  for (let number = 0; number < sets.length; number++) {
    let set = 0;
    for (let i = index.wordAt[number] ?? 0; i < (index.wordAt[number + 1] ?? 0); i++) {
      set |= letterBit(index.wordUnits[i] ?? 0);
    }
    sets[number] = set;
  }
  setsOf.set(index, sets);
  return sets;
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= letterBit(word.charCodeAt(i));
  return set;
}

function letterBit(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? 1 << (unit - 0x61) : 1 << (26 + (unit % 6));
}

function bits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
