import { TIERS } from './posting-keys.ts';
import type { IndexHead, SearchIndex, Tier } from './search-index.ts';
import type { Slices } from './slices.ts';
import * as readingTables from './tables/readings.ts';
import * as traditionalTables from './tables/traditional.ts';
import { hashWord } from './word-hash.ts';

/**
 * An index as one buffer: magic, version of the format, checksum of the rest, number of records, then a directory of
 * sections (offset and length in bytes), each section aligned to four bytes. Little-endian, as every browser’s machine
 * is; a buffer from elsewhere fails the magic and is built anew.
 * Raise FORMAT when a section, a posting key or the folding changes; a change of the tables is seen by their digest.
 */
const MAGIC = 0x58454343;
const FORMAT = 1;
const SECTIONS = 8 + TIERS * 3;
const HEADER_WORDS = 4 + SECTIONS * 2;

let mark: number | undefined;

/** What an index must carry to be read: the format and sixteen bits of a digest of the tables. */
export function indexVersion(): number {
  if (mark !== undefined) return mark;
  const tables = Object.values({ ...readingTables, ...traditionalTables }).join();
  mark = (FORMAT << 16) | (hashWord(tables) & 0xffff);
  return mark;
}

export type LoadedIndex =
  | { readonly kind: 'index'; readonly index: SearchIndex }
  /** Cut short, altered or not an index at all: build it anew. */
  | { readonly kind: 'damaged' }
  /** Written by another version of Cuecard: build it anew. */
  | { readonly kind: 'version'; readonly version: number };

export type IndexParts = Omit<SearchIndex, keyof IndexHead | 'buffer' | 'size' | 'text'> & {
  readonly head: IndexHead;
  /** The texts, in blocks. */
  readonly text: readonly Uint8Array[];
};

/** Bytes copied or summed in one slice. */
const SLICE = 1 << 20;

/** Puts the parts of an index into one buffer and reads it back as an index. */
export function* encodeIndexInSlices(parts: IndexParts): Slices<SearchIndex> {
  const sections = sectionsOf(parts);
  let size = HEADER_WORDS * 4;
  const lengths = sections.map((blocks) => blocks.reduce((sum, block) => sum + block.byteLength, 0));
  const places = lengths.map((length) => {
    const place = size;
    size += Math.ceil(length / 4) * 4;
    return place;
  });
  const buffer = new ArrayBuffer(size);
  const words = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  for (const [at, blocks] of sections.entries()) {
    let place = places[at] ?? 0;
    words[4 + at * 2] = place;
    words[5 + at * 2] = lengths[at] ?? 0;
    for (const block of blocks) {
      for (let from = 0; from < block.byteLength; from += SLICE) {
        const length = Math.min(SLICE, block.byteLength - from);
        bytes.set(new Uint8Array(block.buffer, block.byteOffset + from, length), place + from);
        yield;
      }
      place += block.byteLength;
    }
  }
  words[0] = MAGIC;
  words[1] = indexVersion();
  words[3] = parts.traits.length;
  const sum = new Checksum();
  for (let from = SUMMED_FROM; from < words.length; from += SLICE / 4) {
    sum.add(words, from, Math.min(words.length, from + SLICE / 4));
    yield;
  }
  words[2] = sum.value();
  return readIndex(buffer);
}

/** Reads an index as views on its buffer. Takes about a millisecond per four megabytes: only the checksum is work. */
export function decodeIndex(buffer: ArrayBuffer): LoadedIndex {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) return { kind: 'damaged' };
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) return { kind: 'damaged' };
  if (words[1] !== indexVersion()) return { kind: 'version', version: words[1] ?? 0 };
  const sum = new Checksum();
  sum.add(words, SUMMED_FROM, words.length);
  if (words[2] !== sum.value()) return { kind: 'damaged' };
  return { kind: 'index', index: readIndex(buffer) };
}

function readIndex(buffer: ArrayBuffer): SearchIndex {
  const words = new Uint32Array(buffer);
  let at = 0;
  const next = (): [offset: number, length: number] => {
    const place = 4 + at++ * 2;
    return [words[place] ?? 0, words[place + 1] ?? 0];
  };
  const bytes = () => new Uint8Array(buffer, ...next());
  const halves = () => {
    const [offset, length] = next();
    return new Uint16Array(buffer, offset, length / 2);
  };
  const wholes = () => {
    const [offset, length] = next();
    return new Uint32Array(buffer, offset, length / 4);
  };
  const tier = (): Tier => ({ keys: wholes(), at: wholes(), bytes: bytes() });
  const head = readHead(halves());
  const index: SearchIndex = {
    ...head,
    buffer,
    size: words[3] ?? 0,
    traits: bytes(),
    category: halves(),
    byName: wholes(),
    textAt: wholes(),
    text: bytes(),
    wordAt: wholes(),
    tiers: [tier(), tier(), tier()],
    wordUnits: new Uint16Array(0),
  };
  return { ...index, wordUnits: halves() };
}

/** Every section as the blocks it is made of. */
function sectionsOf(parts: IndexParts): (readonly ArrayBufferView[])[] {
  return [
    [unitsOf(JSON.stringify(parts.head))],
    [parts.traits],
    [parts.category],
    [parts.byName],
    [parts.textAt],
    parts.text,
    [parts.wordAt],
    ...parts.tiers.flatMap((tier) => [[tier.keys], [tier.at], [tier.bytes]]),
    [parts.wordUnits],
  ];
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

function readHead(units: Uint16Array): IndexHead {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return JSON.parse(text) as IndexHead;
}

/** The checksum covers all words behind its own. */
const SUMMED_FROM = 3;

/** A mixing sum of words: FNV-1a over 32-bit words in four lanes. Parts must begin at multiples of four from the first. */
class Checksum {
  private a = 0x811c9dc5;
  private b = 0x811c9dc6;
  private c = 0x811c9dc7;
  private d = 0x811c9dc8;

  add(words: Uint32Array, from: number, to: number): void {
    let { a, b, c, d } = this;
    let i = from;
    for (; i + 3 < to; i += 4) {
      a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
      b = Math.imul(b ^ (words[i + 1] ?? 0), 0x01000193);
      c = Math.imul(c ^ (words[i + 2] ?? 0), 0x01000193);
      d = Math.imul(d ^ (words[i + 3] ?? 0), 0x01000193);
    }
    for (; i < to; i++) a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  value(): number {
    return (this.a ^ Math.imul(this.b, 3) ^ Math.imul(this.c, 5) ^ Math.imul(this.d, 7)) >>> 0;
  }
}
