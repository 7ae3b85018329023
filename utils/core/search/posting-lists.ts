import type { Clue } from './clues.ts';
import { TIERS, TITLE_TIER, wordKey } from './posting-keys.ts';
import { lowerBound, type SearchIndex, wordBound, wordCount, wordText } from './search-index.ts';
import type { WordForm } from './word-forms.ts';

/** One list of postings, spread over the indexes that are searched together. */
export interface PostingList {
  readonly tier: number;
  readonly weight: number;
  /** For each index where the distances begin and how many there are; a count of 0 where the key is missing. */
  readonly starts: readonly number[];
  readonly counts: readonly number[];
  /** Sum of the counts. */
  readonly count: number;
}

/** The lists of a clue, and in how many records it occurs (over all indexes; forms of a word counted each). */
export interface FoundLists {
  readonly lists: readonly PostingList[];
  readonly frequency: number;
  /** ln(1 + records / frequency): what an occurrence tells. */
  readonly rarity: number;
}

const TIER_WEIGHT = [1, 0.7, 0.35];

/** The lists under a clue’s keys. */
export function listsOfClue(indexes: readonly SearchIndex[], clue: Clue): FoundLists {
  return gather(indexes, clue.weight, (add) => {
    for (const key of clue.keys) add(1, (tier, index) => find(index, tier, key));
  });
}

/** The lists of the words that a typed word may stand for: its forms in each index. */
export function listsOfWord(
  indexes: readonly SearchIndex[],
  forms: readonly (readonly WordForm[])[],
  weight: number,
): FoundLists {
  const byText = new Map<string, { quality: number; numbers: Map<SearchIndex, number> }>();
  forms.forEach((list, at) => {
    const index = indexes[at];
    for (const form of list) {
      const entry = byText.get(form.text) ?? { quality: form.quality, numbers: new Map() };
      if (index !== undefined) entry.numbers.set(index, form.number);
      byText.set(form.text, entry);
    }
  });
  return gather(indexes, weight, (add) => {
    for (const { quality, numbers } of byText.values()) {
      add(quality, (tier, index) => {
        const number = numbers.get(index);
        return number === undefined ? NOT_FOUND : find(index, tier, wordKey(number));
      });
    }
  });
}

/** Records that have a word in title, id or shortcut, in order, at most so many. */
export function recordsWithName(index: SearchIndex, word: string, most: number): number[] {
  const number = wordBound(index, word);
  const bytes = index.tiers[TITLE_TIER].bytes;
  if (number === wordCount(index) || wordText(index, number) !== word) return [];
  let { start, count } = find(index, TITLE_TIER, wordKey(number));
  const records: number[] = [];
  let record = -1;
  for (count = Math.min(count, most); count > 0; count--) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[start++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    record += gap + 1;
    records.push(record);
  }
  return records;
}

type Place = { readonly start: number; readonly count: number };
type Finder = (tier: number, index: SearchIndex) => Place;

function gather(
  indexes: readonly SearchIndex[],
  weight: number,
  each: (add: (quality: number, finder: Finder) => void) => void,
): FoundLists {
  const raw: { tier: number; quality: number; places: Place[]; count: number }[] = [];
  let frequency = 0;
  each((quality, finder) => {
    for (let tier = 0; tier < TIERS; tier++) {
      const places = indexes.map((index) => finder(tier, index));
      const count = places.reduce((sum, place) => sum + place.count, 0);
      if (count > 0) raw.push({ tier, quality, places, count });
      frequency += count;
    }
  });
  const records = indexes.reduce((sum, index) => sum + index.size, 0);
  const rarity = Math.log(1 + records / Math.max(1, frequency));
  const lists = raw.map(({ tier, quality, places, count }) => ({
    tier,
    weight: weight * rarity * quality * (TIER_WEIGHT[tier] ?? 0),
    starts: places.map((place) => place.start),
    counts: places.map((place) => place.count),
    count,
  }));
  return { lists, frequency, rarity };
}

const NOT_FOUND: Place = { start: 0, count: 0 };

function find(index: SearchIndex, tierNumber: number, key: number): Place {
  const tier = index.tiers[tierNumber];
  if (tier === undefined) return NOT_FOUND;
  const place = lowerBound(tier.keys, key);
  if (tier.keys[place] !== key) return NOT_FOUND;
  let start = tier.at[place] ?? 0;
  let count = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = tier.bytes[start++] ?? 0;
    count |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return { start, count };
}
