import { isHan } from './folding.ts';
import { areForms, irregularForms } from './inflection.ts';
import type { Query } from './query.ts';
import { type SearchIndex, wordText } from './search-index.ts';
import { CHINESE_CONCEPTS, ENGLISH_CONCEPTS } from './tables/concepts.ts';
import { soundForms, type WordForm } from './word-forms.ts';

/** How surely what is said in other words is what was meant. */
export const OTHER_WORDS = 0.35;

const LONGEST_CHINESE = 4;

/** A stretch of a query’s sequence, and the words of one or two characters that say it in another way. */
export interface ChineseConcept {
  readonly from: number;
  readonly to: number;
  readonly others: readonly string[];
}

let chinese: Map<string, string[]> | undefined;

/** The Chinese groups that a query touches, longer words before the shorter ones in them. */
export function chineseConcepts(query: Query): ChineseConcept[] {
  chinese ??= chineseTable();
  const found: ChineseConcept[] = [];
  const text = String.fromCharCode(...query.units);
  for (let from = 0; from < text.length; from++) {
    if (!isHan(query.units[from] ?? 0)) continue;
    for (let to = Math.min(text.length, from + LONGEST_CHINESE); to > from; to--) {
      const others = chinese.get(text.slice(from, to));
      if (others === undefined) continue;
      found.push({ from, to, others });
      break;
    }
  }
  return found;
}

/** For each of some indexes, words that say in another way what a typed English word says, but its own forms. */
export function otherWords(
  indexes: readonly SearchIndex[],
  typed: string,
  forms: readonly (readonly WordForm[])[],
): WordForm[][] {
  const rows = englishRows(typed);
  return indexes.map((index, at) => {
    const taken = new Set(forms[at]?.map(({ number }) => number));
    const others: WordForm[] = [];
    for (const row of rows) {
      for (const number of englishGroups(index)[row] ?? []) {
        if (taken.has(number)) continue;
        taken.add(number);
        others.push({ number, text: wordText(index, number), quality: OTHER_WORDS, typo: false });
      }
    }
    return others;
  });
}

const STEM = 3;
let english: Map<string, { word: string; row: number }[]> | undefined;

/** The groups that a word or another form of it stands in. */
function englishRows(typed: string): number[] {
  english ??= englishTable();
  const rows = new Set<number>();
  for (const form of [typed, ...irregularForms(typed)]) {
    for (const { word, row } of english.get(form.slice(0, STEM)) ?? []) {
      if (word === form || areForms(word, form)) rows.add(row);
    }
  }
  return [...rows];
}

/** The words of all groups by their first letters. */
function englishTable(): Map<string, { word: string; row: number }[]> {
  const table = new Map<string, { word: string; row: number }[]>();
  rowsOf(ENGLISH_CONCEPTS).forEach((words, row) => {
    for (const word of words) {
      const start = word.slice(0, STEM);
      table.set(start, [...(table.get(start) ?? []), { word, row }]);
    }
  });
  return table;
}

const groupsOf = new WeakMap<SearchIndex, readonly (readonly number[])[]>();

/** The groups as numbers of words in a vocabulary, forms included. Kept with the index: some milliseconds, once. */
function englishGroups(index: SearchIndex): readonly (readonly number[])[] {
  const known = groupsOf.get(index);
  if (known !== undefined) return known;
  const groups = rowsOf(ENGLISH_CONCEPTS).map((words) => [
    ...new Set(words.flatMap((word) => soundForms(index, word, false).map(({ number }) => number))),
  ]);
  groupsOf.set(index, groups);
  return groups;
}

function chineseTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const row of rowsOf(CHINESE_CONCEPTS)) {
    const short = row.filter((word) => word.length <= 2);
    for (const word of row) {
      table.set(word, [...(table.get(word) ?? []), ...short.filter((other) => other !== word)]);
    }
  }
  return table;
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' '));
}
