import type { Range } from './search.ts';

/** Characters kept before the first match, so that it stands in sight on one line. */
const BEFORE = 12;
const ELLIPSIS = '…';

/** A long text from shortly before its first match on, with the ranges moved along. */
export function windowAround(text: string, ranges: readonly Range[]): { text: string; ranges: readonly Range[] } {
  const first = ranges[0]?.[0] ?? 0;
  if (first <= BEFORE * 2) return { text, ranges };
  let from = first - BEFORE;
  // Not into the middle of a surrogate pair, and in English at the beginning of a word.
  const space = text.lastIndexOf(' ', from);
  if (space > 0 && from - space < BEFORE) from = space + 1;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from -= 1;
  const shift = from - ELLIPSIS.length;
  return {
    text: ELLIPSIS + text.slice(from),
    ranges: ranges.map(([start, end]) => [start - shift, end - shift] as const),
  };
}
