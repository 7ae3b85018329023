import { editDistance } from './edit-distance.ts';
import { areForms } from './inflection.ts';
import type { QueryWord } from './query.ts';
import { type SearchIndex, wordBound, wordCount, wordText } from './search-index.ts';

/** A word of a vocabulary that a typed word may stand for. */
export interface WordForm {
  /** Number in the vocabulary. */
  readonly number: number;
  readonly text: string;
  /** 0 to 1: how surely it was meant. */
  readonly quality: number;
  readonly typo: boolean;
}

const MOST_FORMS = 48;
const BEGUN = 0.86;
const FORM = 0.94;

/**
 * The words of a vocabulary that a typed word may stand for: itself, its other forms, words that it begins (the last
 * word typed, or three letters and more), and where it is none of these, words one or two slips away.
 */
export function wordForms(index: SearchIndex, word: QueryWord): WordForm[] {
  const typed = word.text;
  const forms: WordForm[] = [];
  const stem = typed.slice(0, Math.max(Math.min(3, typed.length), typed.length - 3));
  const begins = word.open || typed.length >= 3;
  let known = false;
  for (let number = wordBound(index, stem); number < wordCount(index); number++) {
    const text = wordText(index, number);
    if (!text.startsWith(stem)) break;
    if (text === typed) {
      known = true;
      forms.push({ number, text, quality: 1, typo: false });
    } else if (areForms(typed, text)) forms.push({ number, text, quality: FORM, typo: false });
    else if (begins && text.startsWith(typed)) {
      forms.push({ number, text, quality: BEGUN + 0.1 * (typed.length / text.length), typo: false });
    }
  }
  const best = forms.reduce((most, form) => Math.max(most, form.quality), 0);
  if (!known && best < FORM && typed.length >= 4) forms.push(...slips(index, word, forms));
  return forms.sort((a, b) => b.quality - a.quality || a.number - b.number).slice(0, MOST_FORMS);
}

/** Words one slip away, or two from seven letters on. */
function slips(index: SearchIndex, word: QueryWord, known: readonly WordForm[]): WordForm[] {
  const typed = word.text;
  if (typed.length > 24 || /^\d+$/.test(typed)) return [];
  const limit = typed.length >= 7 ? 2 : 1;
  const letters = letterSet(typed);
  const sets = letterSets(index);
  const found: WordForm[] = [];
  for (let number = 0; number < sets.length; number++) {
    const set = sets[number] ?? 0;
    if (bits(letters & ~set) > limit) continue;
    const length = (index.wordAt[number + 1] ?? 0) - (index.wordAt[number] ?? 0);
    if (
      length < typed.length - limit ||
      (!word.open && (length > typed.length + limit || bits(set & ~letters) > limit))
    )
      continue;
    const text = wordText(index, number);
    const whole = editDistance(typed, text, limit);
    const begun = word.open && whole > 1 ? editDistance(typed, text, limit, true) : limit + 1;
    const edits = Math.min(whole, begun);
    if (edits > limit || known.some((form) => form.number === number)) continue;
    const sameStart = text[0] === typed[0] ? 0.04 : 0;
    const quality = (edits === 1 ? 0.78 : 0.62) + sameStart - (begun < whole ? 0.08 : 0);
    found.push({ number, text, quality, typo: true });
  }
  return found;
}

const setsOf = new WeakMap<SearchIndex, Uint32Array>();

/** For each word the letters it has, a bit a letter (others share the high bits). */
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
