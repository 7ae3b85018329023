import { LOCALES, type Locale } from '../script/locale.ts';
import { FIELD_KINDS, type FieldKind } from './search-doc.ts';
import { writeVarint } from './varint.ts';

/**
 * The texts of all records as one run of bytes: a piece is a head byte (kind, locale, width), its length as a
 * variable-length number, then its units, one byte each where all fit windows-1252 (English with typographic quotes
 * does) and two otherwise. The original text, so that results can be drawn from the index alone.
 */
const WIDE = 0x20;

/** What windows-1252 puts at 0x80 to 0x9f; 0 where it has nothing. */
const HIGH = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];

/** The unit that a byte of a narrow piece stands for. */
export const NARROW_UNITS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? 0) : byte,
);

const NARROW_BYTES = new Map([...NARROW_UNITS].map((unit, byte) => [unit, byte] as const).filter(([unit]) => unit > 0));

const BLOCK = 1 << 18;

/** A growing run of pieces, in blocks, so that it never has to be copied to grow. */
export class TextWriter {
  /** Bytes written so far. */
  length = 0;
  private readonly done: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  private at = 0;

  add(kind: FieldKind, locale: Locale, text: string): void {
    const narrow = fitsNarrow(text);
    this.reserve(6 + text.length * 2);
    const { block, at: before } = this;
    let at = before;
    block[at++] = FIELD_KINDS.indexOf(kind) | (LOCALES.indexOf(locale) << 4) | (narrow ? 0 : WIDE);
    at = writeVarint(block, at, text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (narrow) block[at++] = unit < 0x80 ? unit : (NARROW_BYTES.get(unit) ?? 0);
      else {
        block[at++] = unit & 255;
        block[at++] = unit >>> 8;
      }
    }
    this.at = at;
    this.length += at - before;
  }

  /** Appends pieces as they stand in another run. */
  addBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.block.set(bytes, this.at);
    this.at += bytes.length;
    this.length += bytes.length;
  }

  /** All blocks, in order. */
  written(): readonly Uint8Array[] {
    return [...this.done, this.block.subarray(0, this.at)];
  }

  /** Opens a new block where the present one has no room. */
  private reserve(more: number): void {
    if (this.at + more > this.block.length) {
      this.done.push(this.block.subarray(0, this.at));
      this.block = new Uint8Array(Math.max(BLOCK, more));
      this.at = 0;
    }
  }
}

function fitsNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 && !NARROW_BYTES.has(unit)) return false;
  }
  return true;
}

const NO_BYTES = new Uint8Array(0);

/** Walks over pieces from one place to another: `while (cursor.next()) …`. */
export class PieceCursor {
  kind = 0;
  /** Place of the locale in LOCALES. */
  locale = 0;
  wide = false;
  /** Where the units begin, in bytes. */
  start = 0;
  /** Number of units. */
  length = 0;
  private at = 0;
  private end = 0;
  private bytes: Uint8Array = NO_BYTES;

  over(bytes: Uint8Array, from: number, to: number): this {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
    return this;
  }

  next(): boolean {
    if (this.at >= this.end) return false;
    const bytes = this.bytes;
    const head = bytes[this.at++] ?? 0;
    this.kind = head & 15;
    this.locale = (head >>> 4) & 1;
    this.wide = (head & WIDE) !== 0;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++] ?? 0;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    this.length = length;
    this.start = this.at;
    this.at += this.wide ? length * 2 : length;
    return true;
  }

  /** The piece as a string. */
  text(): string {
    const { bytes, start, length, wide } = this;
    let text = '';
    for (let i = 0, at = start; i < length; i++, at += wide ? 2 : 1) {
      const byte = bytes[at] ?? 0;
      text += String.fromCharCode(wide ? byte | ((bytes[at + 1] ?? 0) << 8) : (NARROW_UNITS[byte] ?? 0));
    }
    return text;
  }

  /** Copies the piece’s units, through a folding table where one is given, and says where they end. */
  units(target: Uint16Array, offset: number, table?: Uint16Array): number {
    const { bytes, start, length } = this;
    if (this.wide) {
      for (let i = 0, from = start; i < length; i++, from += 2) {
        const unit = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8);
        target[offset + i] = table === undefined ? unit : (table[unit] ?? 0);
      }
    } else {
      for (let i = 0; i < length; i++) {
        const unit = NARROW_UNITS[bytes[start + i] ?? 0] ?? 0;
        target[offset + i] = table === undefined ? unit : (table[unit] ?? 0);
      }
    }
    return offset + length;
  }
}
