import { wordKey, wordOfKey } from './posting-keys.ts';
import type { Tier } from './search-index.ts';
import type { Slices } from './slices.ts';
import { varintLength, writeVarint } from './varint.ts';

/** One side of a merge: its postings, the new number of each of its records (-1: gone) and of each of its words. */
export interface MergeSide {
  readonly tier: Tier;
  readonly records: Int32Array;
  readonly words: Uint32Array;
}

/** A tier that is being written: lists in the order of their keys, bytes as they come. */
class TierWriter {
  private readonly keys: number[] = [];
  private readonly at: number[] = [];
  private bytes = new Uint8Array(1 << 16);
  private used = 0;

  add(key: number, numbers: Uint32Array, count: number): void {
    let size = varintLength(count);
    let last = -1;
    for (let i = 0; i < count; i++) {
      size += varintLength((numbers[i] ?? 0) - last - 1);
      last = numbers[i] ?? 0;
    }
    if (this.used + size > this.bytes.length) {
      const bigger = new Uint8Array(Math.max(this.used + size, this.bytes.length * 2));
      bigger.set(this.bytes);
      this.bytes = bigger;
    }
    this.keys.push(key);
    this.at.push(this.used);
    this.used = writeVarint(this.bytes, this.used, count);
    last = -1;
    for (let i = 0; i < count; i++) {
      this.used = writeVarint(this.bytes, this.used, (numbers[i] ?? 0) - last - 1);
      last = numbers[i] ?? 0;
    }
  }

  finish(): Tier {
    this.at.push(this.used);
    return {
      keys: Uint32Array.from(this.keys),
      at: Uint32Array.from(this.at),
      bytes: this.bytes.slice(0, this.used),
    };
  }
}

/** Merges the postings of a tier; lists that end up empty are left out. Yields now and then so that a caller may pause. */
export function* mergeTier(a: MergeSide, b: MergeSide, size: number): Slices<Tier> {
  const writer = new TierWriter();
  const numbers = new Uint32Array(size);
  let i = 0;
  let j = 0;
  for (let step = 1; i < a.tier.keys.length || j < b.tier.keys.length; step++) {
    const left = keyAt(a, i);
    const right = keyAt(b, j);
    const key = Math.min(left, right);
    let count = 0;
    if (left === key) count = readList(a, i++, numbers, count);
    if (right === key) {
      const own = count;
      count = readList(b, j++, numbers, count);
      if (own > 0 && count > own) numbers.subarray(0, count).sort();
    }
    if (count > 0) writer.add(key, numbers, count);
    if (step % 2048 === 0) yield;
  }
  return writer.finish();
}

/** The key at a place with its word’s new number, or one beyond every key. */
function keyAt({ tier, words }: MergeSide, place: number): number {
  const key = tier.keys[place];
  if (key === undefined) return Number.MAX_SAFE_INTEGER;
  const word = wordOfKey(key);
  return word < 0 ? key : wordKey(words[word] ?? 0);
}

/** Reads a list with its records’ new numbers behind what is there and says where it ends. */
function readList({ tier, records }: MergeSide, place: number, target: Uint32Array, offset: number): number {
  const { bytes } = tier;
  let at = tier.at[place] ?? 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  let end = offset;
  let record = -1;
  for (let left = next(); left > 0; left--) {
    record += next() + 1;
    const number = records[record] ?? -1;
    if (number >= 0) target[end++] = number;
  }
  return end;
}
