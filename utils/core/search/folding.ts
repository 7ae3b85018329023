import { readGaps, readNumbers, unzigzag } from './small-numbers.ts';
import { SIMPLIFIED, STEPS, TRADITIONAL } from './tables/traditional.ts';

/** What a unit folds to when it parts words. */
export const SEPARATOR = 0;
/** What a unit folds to when it is written inside a word and not read: apostrophes, soft hyphens, zero widths. */
export const SILENT = 1;

let cached: Uint16Array | undefined;

/**
 * The folded form of every UTF-16 unit: lower case, no accents, half width, simplified; SEPARATOR for all that is no
 * letter, digit or character; SILENT for what a word may contain unread. One unit folds to one unit, so a place in the
 * folded text is the same place in the original. Surrogates are separators: nothing outside the BMP is searched.
 */
export function folding(): Uint16Array {
  cached ??= makeTable();
  return cached;
}

/** Folds a text into units of the same number. */
export function fold(text: string): Uint16Array {
  const table = folding();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)] ?? SEPARATOR;
  return units;
}

/** Tells whether a folded unit is a Chinese character. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Tells whether a folded unit belongs to a word of letters or digits. */
export function isLetter(unit: number): boolean {
  return unit > SILENT && !isHan(unit);
}

/** Scripts of letters that stand for themselves: Greek to Georgian and on, kana, Hangul. */
const OTHER_LETTERS = [
  [0x370, 0x373],
  [0x376, 0x377],
  [0x386, 0x481],
  [0x48a, 0x556],
  [0x561, 0x587],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x660, 0x669],
  [0x671, 0x6d3],
  [0x904, 0x939],
  [0xe01, 0xe30],
  [0x10d0, 0x10ff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3131, 0x318e],
  [0xac00, 0xd7a3],
] as const;

const SILENT_UNITS = [0x27, 0x2019, 0x2bc, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const same = (from: number, to: number) => {
    for (let unit = from; unit <= to; unit++) table[unit] = unit;
  };
  same(0x30, 0x39);
  same(0x61, 0x7a);
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  for (let unit = 0xaa; unit <= 0x24f; unit++) table[unit] = plainLetter(unit);
  for (const [from, to] of OTHER_LETTERS) same(from, to);
  for (let unit = 0x386; unit <= 0x556; unit++) {
    if (table[unit] !== 0) table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
  same(0x3400, 0x4dbf);
  same(0x4e00, 0x9fff);
  for (let unit = 0xff10; unit <= 0xff5a; unit++) table[unit] = table[unit - 0xfee0] ?? 0;
  const simplified = readGaps(SIMPLIFIED, 0x4dff);
  const steps = readNumbers(STEPS);
  let place = 0;
  readGaps(TRADITIONAL, 0x4dff).forEach((unit, at) => {
    place += unzigzag(steps[at] ?? 0);
    table[unit] = simplified[place] ?? unit;
  });
  for (const unit of SILENT_UNITS) table[unit] = SILENT;
  return table;
}

/** é → e, ß → s; a letter without a base stands for itself in lower case; what is no letter is a separator. */
function plainLetter(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (!/\p{L}/u.test(letter)) return SEPARATOR;
  if (letter === 'ß') return 0x73;
  return letter.toLowerCase().normalize('NFKD').charCodeAt(0);
}
