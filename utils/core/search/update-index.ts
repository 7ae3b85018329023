import { buildIndexInSlices, packWords } from './build-index.ts';
import { docOfIndex } from './docs-of-index.ts';
import { encodeIndexInSlices } from './index-format.ts';
import { type MergeSide, mergeTier } from './merge-postings.ts';
import { wordOfKey } from './posting-keys.ts';
import { compareNames, idOfRecord, recordOf, typeOfRecord } from './record-keys.ts';
import { compareDocs, compareText, type SearchCategory, type SearchDoc, type SearchedType } from './search-doc.ts';
import { type SearchIndex, type Tier, wordCount, wordText } from './search-index.ts';
import { runSlices, type Slices } from './slices.ts';
import { TextWriter } from './text-store.ts';

/** What changed in a pack. */
export interface IndexChange {
  readonly stamp: string;
  /** Records that are new or read differently now. */
  readonly changed: readonly SearchDoc[];
  readonly removed: readonly { readonly type: SearchedType; readonly id: string }[];
  /** All categories as they are now. */
  readonly categories: readonly SearchCategory[];
}

/** The index after a change: byte for byte what building it anew would give. */
export function updateIndex(index: SearchIndex, change: IndexChange): SearchIndex {
  return runSlices(updateIndexInSlices(index, change));
}

/**
 * The same in slices of about a millisecond. Only changed records are read anew, the rest of the postings is copied with
 * new numbers; where a category changed everything is built anew, since its title is indexed with all its records.
 */
export function* updateIndexInSlices(index: SearchIndex, change: IndexChange): Slices<SearchIndex> {
  const { stamp, changed, removed, categories } = change;
  const { packId } = index;
  const gone = new Set([...changed, ...removed].map(({ type, id }) => recordOf(index, type, id)));
  const kept = Array.from({ length: index.size }, (_, record) => record).filter((record) => !gone.has(record));
  if (JSON.stringify(categories) !== JSON.stringify(index.categories)) {
    const docs = kept.map((record) => docOfIndex(index, record)).concat(changed);
    return yield* buildIndexInSlices({ packId, stamp, docs, categories });
  }
  const fresh = yield* buildIndexInSlices({ packId, stamp, docs: changed, categories });
  const order = mergeRecords(index, kept, fresh);
  const oldNumbers = new Int32Array(index.size).fill(-1);
  const newNumbers = new Int32Array(fresh.size).fill(-1);
  order.forEach(([side, record], number) => {
    (side === index ? oldNumbers : newNumbers)[record] = number;
  });
  yield;
  const words = mergeWords(index, fresh);
  const tiers: Tier[] = [];
  for (const [at, tier] of index.tiers.entries()) {
    const old: MergeSide = { tier, records: oldNumbers, words: words.ofA };
    const other: MergeSide = { tier: fresh.tiers[at] as Tier, records: newNumbers, words: words.ofB };
    tiers.push(yield* mergeTier(old, other, order.length));
  }
  const vocabulary = dropUnused(words.all, tiers);
  yield;
  const records = yield* copyRecords(order);
  const byName = mergeNames(index, oldNumbers, fresh, newNumbers);
  yield;
  return yield* encodeIndexInSlices({
    head: { packId, stamp, categories },
    ...records,
    byName,
    ...packWords(vocabulary),
    tiers: tiers as [Tier, Tier, Tier],
  });
}

type Placed = readonly [side: SearchIndex, record: number];

/** Kept and new records in the order of compareDocs; both sides are in it already. */
function mergeRecords(index: SearchIndex, kept: readonly number[], fresh: SearchIndex): Placed[] {
  const order: Placed[] = [];
  let i = 0;
  for (let record = 0; record < fresh.size; record++) {
    const doc = docOfIndex(fresh, record);
    // Halving: only a few of the kept records are read.
    let high = kept.length;
    let low = i;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareDocs(docOfIndex(index, kept[middle] ?? 0), doc) < 0) low = middle + 1;
      else high = middle;
    }
    for (; i < low; i++) order.push([index, kept[i] ?? 0]);
    order.push([fresh, record]);
  }
  for (; i < kept.length; i++) order.push([index, kept[i] ?? 0]);
  return order;
}

function mergeWords(a: SearchIndex, b: SearchIndex): { all: string[]; ofA: Uint32Array; ofB: Uint32Array } {
  const list = (index: SearchIndex) => Array.from({ length: wordCount(index) }, (_, number) => wordText(index, number));
  const [left, right] = [list(a), list(b)];
  const all = [...new Set([...left, ...right])].sort(compareText);
  const place = new Map(all.map((word, number) => [word, number]));
  const numbers = (words: readonly string[]) => Uint32Array.from(words, (word) => place.get(word) ?? 0);
  return { all, ofA: numbers(left), ofB: numbers(right) };
}

/** Drops words that no list stands under any more and numbers the rest anew, in place. */
function dropUnused(words: readonly string[], tiers: Tier[]): string[] {
  const used = new Uint8Array(words.length);
  for (const { keys } of tiers) for (const key of keys) if (wordOfKey(key) >= 0) used[wordOfKey(key)] = 1;
  const numbers = new Uint32Array(words.length);
  const left = words.filter((_, number) => {
    numbers[number + 1] = (numbers[number] ?? 0) + (used[number] ?? 0);
    return used[number] === 1;
  });
  for (const { keys } of tiers) {
    keys.forEach((key, at) => {
      const word = wordOfKey(key);
      if (word >= 0) keys[at] = key - word + (numbers[word] ?? 0);
    });
  }
  return left;
}

function* copyRecords(order: readonly Placed[]) {
  const traits = new Uint8Array(order.length);
  const category = new Uint16Array(order.length);
  const textAt = new Uint32Array(order.length + 1);
  const writer = new TextWriter();
  for (const [number, [side, record]] of order.entries()) {
    traits[number] = side.traits[record] ?? 0;
    category[number] = side.category[record] ?? 0;
    writer.addBytes(side.text.subarray(side.textAt[record], side.textAt[record + 1]));
    textAt[number + 1] = writer.length;
    if (number % 1024 === 1023) yield;
  }
  return { traits, category, textAt, text: writer.written() };
}

function mergeNames(a: SearchIndex, numbersA: Int32Array, b: SearchIndex, numbersB: Int32Array): Uint32Array {
  const left = a.byName.filter((record) => (numbersA[record] ?? -1) >= 0);
  const merged = new Uint32Array(left.length + b.size);
  const name = (index: SearchIndex, record: number) => ({
    type: typeOfRecord(index, record),
    id: idOfRecord(index, record),
  });
  let i = 0;
  let to = 0;
  for (const record of b.byName) {
    const wanted = name(b, record);
    while (i < left.length && compareNames(name(a, left[i] ?? 0), wanted) < 0) {
      merged[to++] = numbersA[left[i++] ?? 0] ?? 0;
    }
    merged[to++] = numbersB[record] ?? 0;
  }
  while (i < left.length) merged[to++] = numbersA[left[i++] ?? 0] ?? 0;
  return merged;
}
