import type { Locale } from '../script/locale.ts';
import type { SearchCategory } from './search-doc.ts';

/** The postings of one tier: sorted keys, and for each the bytes of its list (count, then distances). */
export interface Tier {
  readonly keys: Uint32Array;
  /** One more than keys: where each list begins, and where the last one ends. */
  readonly at: Uint32Array;
  readonly bytes: Uint8Array;
}

/** What a pack’s index says of itself. */
export interface IndexHead {
  readonly packId: string;
  /** Whatever the maker wants to recognise it by: a pack’s version or digest. */
  readonly stamp: string;
  readonly categories: readonly SearchCategory[];
}

/**
 * The index of one pack: typed-array views on one buffer, nothing parsed but the head.
 * Records are numbered in the order of compareDocs.
 */
export interface SearchIndex extends IndexHead {
  /** The whole index as stored; do not write to it. */
  readonly buffer: ArrayBuffer;
  /** Number of records. */
  readonly size: number;
  /** Place in SEARCHED_TYPES (bits 0–3) and locales the record has (bit 4 + place in LOCALES). */
  readonly traits: Uint8Array;
  /** Place in categories plus one, or 0. */
  readonly category: Uint16Array;
  /** Records in the order of their types and ids. */
  readonly byName: Uint32Array;
  /** One more than records: where each record’s texts begin. */
  readonly textAt: Uint32Array;
  /** Pieces as text-store.ts writes them: id, shortcut, then the texts. */
  readonly text: Uint8Array;
  readonly tiers: readonly [Tier, Tier, Tier];
  /** One more than words: where each word begins. */
  readonly wordAt: Uint32Array;
  /** The vocabulary, sorted, folded. */
  readonly wordUnits: Uint16Array;
}

/** Number of words in the vocabulary. */
export function wordCount(index: SearchIndex): number {
  return index.wordAt.length - 1;
}

/** Length of a word of the vocabulary. */
export function wordLength(index: SearchIndex, number: number): number {
  return (index.wordAt[number + 1] ?? 0) - (index.wordAt[number] ?? 0);
}

/** A word of the vocabulary. */
export function wordText(index: SearchIndex, number: number): string {
  return String.fromCharCode(...index.wordUnits.subarray(index.wordAt[number], index.wordAt[number + 1]));
}

/** The place of a key among sorted keys, or of the first one above it. */
export function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first word of the vocabulary that is not before a text. */
export function wordBound(index: SearchIndex, text: string): number {
  let low = 0;
  let high = wordCount(index);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(index, middle, text)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(index: SearchIndex, number: number, text: string): boolean {
  const from = index.wordAt[number] ?? 0;
  const length = wordLength(index, number);
  for (let i = 0; i < length && i < text.length; i++) {
    const difference = (index.wordUnits[from + i] ?? 0) - text.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return length < text.length;
}

/** The place of a category’s title to show: of the wanted locale, or of any. */
export function categoryTitle(index: IndexHead, place: number, locale: Locale): string | undefined {
  const titles = index.categories[place - 1]?.titles;
  return titles?.[locale] ?? titles?.['zh-CN'] ?? titles?.en;
}
