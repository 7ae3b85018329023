import { areForms, irregularForms } from './inflection.ts';
import type { QueryWord } from './query.ts';
import { type SearchIndex, wordBound, wordLength, wordText } from './search-index.ts';
import { slippedWords } from './slipped-words.ts';

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
/** Letters from which on a word also stands for longer ones when another word follows. */
const SURE_BEGINNING = 3;
/** Words up to which a query is not prose, in which whole words are meant. */
const FEW_WORDS = 3;
/** Letters up to which a word is too short to be cut. */
const STEM_TAIL = 3;
/** The longest ending that stands in the place of another one: “eing”. */
const LONGEST_ENDING = 4;
/** Where more words than these begin alike, only the shortest are taken. */
const MANY = 200;
/** After everything that a word can begin with. */
const LAST = '\uffff';

/**
 * The words that a typed word may stand for, in each of some vocabularies: itself, its other forms, words that it begins
 * (the last word typed, or of few words those of three letters and more), and where it is none of these in any of them,
 * words one or two slips away. `words` is the number of words of the query.
 */
export function wordForms(indexes: readonly SearchIndex[], word: QueryWord, words: number): WordForm[][] {
  const begins = word.open || (word.text.length >= SURE_BEGINNING && words <= FEW_WORDS);
  const forms = indexes.map((index) => soundForms(index, word.text, begins));
  if (word.text.length > STEM_TAIL && forms.every((list) => list.every(({ quality }) => quality < FORM))) {
    indexes.forEach((index, at) => {
      const known = new Set(forms[at]?.map(({ number }) => number));
      forms[at]?.push(...slippedWords(index, word).filter(({ number }) => !known.has(number)));
    });
  }
  return forms.map((list) => list.sort((a, b) => b.quality - a.quality || a.number - b.number).slice(0, MOST_FORMS));
}

/** The forms of a word in a vocabulary, with `begins` also words that it begins; no slips. */
export function soundForms(index: SearchIndex, typed: string, begins: boolean): WordForm[] {
  const forms: WordForm[] = [];
  const from = wordBound(index, typed);
  const to = wordBound(index, typed + LAST);
  for (const number of shortest(index, from, to)) {
    const text = wordText(index, number);
    if (text === typed) forms.push({ number, text, quality: 1, typo: false });
    else if (areForms(typed, text)) forms.push({ number, text, quality: FORM, typo: false });
    else if (begins) forms.push({ number, text, quality: BEGUN + 0.1 * (typed.length / text.length), typo: false });
  }
  if (typed.length > STEM_TAIL) {
    const stem = typed.slice(0, Math.max(STEM_TAIL, typed.length - LONGEST_ENDING));
    const longest = typed.length + 6;
    const end = wordBound(index, stem + LAST);
    for (let number = wordBound(index, stem); number < end; number++) {
      if ((number >= from && number < to) || wordLength(index, number) > longest) continue;
      const text = wordText(index, number);
      if (areForms(typed, text)) forms.push({ number, text, quality: FORM, typo: false });
    }
  }
  for (const text of irregularForms(typed)) {
    const number = wordBound(index, text);
    if (text !== typed && wordText(index, number) === text && forms.every((form) => form.number !== number)) {
      forms.push({ number, text, quality: FORM, typo: false });
    }
  }
  return forms;
}

/** The words of a range, or where they are many the shortest of them. */
function shortest(index: SearchIndex, from: number, to: number): number[] {
  if (to - from <= MANY) return Array.from({ length: to - from }, (_, at) => from + at);
  const byLength: number[][] = [];
  for (let number = from; number < to; number++) {
    const length = wordLength(index, number);
    byLength[length] ??= [];
    if (byLength[length].length < MOST_FORMS) byLength[length].push(number);
  }
  return byLength.flat().slice(0, MOST_FORMS);
}
