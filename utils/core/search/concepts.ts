import { isHan } from './folding.ts';
import type { Query } from './query.ts';
import { type SearchIndex, wordText } from './search-index.ts';
import { CHINESE_CONCEPTS, ENGLISH_CONCEPTS } from './tables/concepts.ts';
import { type WordForm, wordForms } from './word-forms.ts';

/** How surely what is said in other words is what was meant. */
export const OTHER_WORDS = 0.35;

/** A form below this is too doubtful to be put in other words. */
const SURE_FORM = 0.9;
const LONGEST_CHINESE = 4;
/** More words than a query of few words has: forms only, no beginnings. */
const PROSE = 99;

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

/** Words of an index that say in another way what the surest forms of a typed English word say. */
export function otherWords(index: SearchIndex, forms: readonly WordForm[]): WordForm[] {
  const known = new Set(forms.map(({ number }) => number));
  const others: WordForm[] = [];
  for (const { number, quality } of forms) {
    if (quality < SURE_FORM) continue;
    for (const other of englishGroups(index).get(number) ?? []) {
      if (known.has(other)) continue;
      known.add(other);
      others.push({ number: other, text: wordText(index, other), quality: quality * OTHER_WORDS, typo: false });
    }
  }
  return others;
}

const groupsOf = new WeakMap<SearchIndex, ReadonlyMap<number, readonly number[]>>();

/** For the words of a vocabulary the other words of their groups, forms included. Kept with the index. */
function englishGroups(index: SearchIndex): ReadonlyMap<number, readonly number[]> {
  const known = groupsOf.get(index);
  if (known !== undefined) return known;
  const groups = new Map<number, number[]>();
  for (const row of rowsOf(ENGLISH_CONCEPTS)) {
    const numbers = new Set<number>();
    for (const text of row) {
      const forms = wordForms(index, { text, from: 0, to: 0, open: false }, PROSE, false);
      for (const { number } of forms) numbers.add(number);
    }
    for (const number of numbers) groups.set(number, [...(groups.get(number) ?? []), ...numbers]);
  }
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
