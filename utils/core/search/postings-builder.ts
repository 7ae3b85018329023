import { wordKey } from './posting-keys.ts';
import { PostingsPool } from './postings-pool.ts';
import { compareText } from './search-doc.ts';
import type { Tier } from './search-index.ts';
import type { Slices } from './slices.ts';
import { varintLength, writeVarint } from './varint.ts';

/** The vocabulary of an index that is being built: words by number in order of first sight, and later in sorted order. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();

  of(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** Words sorted, and the sorted place of each number. */
  sorted(): { words: string[]; places: Uint32Array } {
    const entries = [...this.numbers].sort((a, b) => compareText(a[0], b[0]));
    const places = new Uint32Array(entries.length);
    entries.forEach(([, number], place) => {
      places[number] = place;
    });
    return { words: entries.map(([word]) => word), places };
  }
}

const KEYS = wordKey(0);

/** Collects the postings of one tier. */
export class TierBuilder {
  private readonly pool = new PostingsPool();
  private readonly slots = new Int32Array(KEYS).fill(-1);
  private wordSlots = new Int32Array(1024).fill(-1);

  add(key: number, record: number): void {
    let slot = this.slots[key] ?? -1;
    if (slot < 0) {
      slot = this.pool.open();
      this.slots[key] = slot;
    }
    this.pool.add(slot, record);
  }

  addWord(word: number, record: number): void {
    if (word >= this.wordSlots.length) {
      const bigger = new Int32Array(Math.max(word + 1, this.wordSlots.length * 2)).fill(-1);
      bigger.set(this.wordSlots);
      this.wordSlots = bigger;
    }
    let slot = this.wordSlots[word] ?? -1;
    if (slot < 0) {
      slot = this.pool.open();
      this.wordSlots[word] = slot;
    }
    this.pool.add(slot, record);
  }

  /** Tells whether a record already stands under a key. */
  has(key: number, record: number): boolean {
    const slot = this.slots[key] ?? -1;
    return slot >= 0 && this.pool.lastOf(slot) === record;
  }

  hasWord(word: number, record: number): boolean {
    const slot = this.wordSlots[word] ?? -1;
    return slot >= 0 && this.pool.lastOf(slot) === record;
  }

  /** The finished tier; `places` are the sorted places of words. Yields between keys so that a caller may pause. */
  *finish(places: Uint32Array): Slices<Tier> {
    const pairs: [key: number, slot: number][] = [];
    this.slots.forEach((slot, key) => {
      if (slot >= 0) pairs.push([key, slot]);
    });
    const words: [key: number, slot: number][] = [];
    for (let word = 0; word < Math.min(this.wordSlots.length, places.length); word++) {
      const slot = this.wordSlots[word] ?? -1;
      if (slot >= 0) words.push([wordKey(places[word] ?? 0), slot]);
    }
    const all = pairs.concat(words.sort((a, b) => a[0] - b[0]));
    yield;
    const keys = Uint32Array.from(all, ([key]) => key);
    const at = new Uint32Array(all.length + 1);
    let size = 0;
    for (let i = 0; i < all.length; i++) {
      const slot = all[i]?.[1] ?? 0;
      at[i] = size;
      size += varintLength(this.pool.count(slot)) + this.pool.byteLength(slot);
      if (i % 4096 === 4095) yield;
    }
    at[all.length] = size;
    const bytes = new Uint8Array(size);
    for (let i = 0; i < all.length; i++) {
      const slot = all[i]?.[1] ?? 0;
      this.pool.copy(slot, bytes, writeVarint(bytes, at[i] ?? 0, this.pool.count(slot)));
      if (i % 4096 === 4095) yield;
    }
    return { keys, at, bytes };
  }
}
