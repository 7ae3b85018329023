/** Characters that show nothing and are dropped: zero-width, direction and variation marks, soft hyphen (UAX #44). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** A text in its normal form, with the way back to the original. Offsets are UTF-16, ends exclusive. */
export interface MappedText {
  readonly normal: string;
  /** Where in the original the character at an offset of `normal` begins. */
  readonly startOf: (offset: number) => number;
  /** Where in the original the character before an offset of `normal` ends. */
  readonly endOf: (offset: number) => number;
}

function normalOf(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  return sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Makes case, width and accents equal and drops invisible characters (Unicode NFKD without marks, lower case, code point
 * by code point), so that texts compare as a reader sees them. Linear in time.
 */
export function mappedText(text: string): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let normal = '';
  let at = 0;
  for (const sign of text) {
    const form = normalOf(sign);
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(at);
      ends.push(at + sign.length);
    }
    normal += form;
    at += sign.length;
  }
  return {
    normal,
    startOf: (offset) => starts[offset] ?? text.length,
    endOf: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? text.length)),
  };
}
