import { mappedText } from '../text/mapped-text.ts';
import { wordsOf } from './find-notes.ts';

/** Where the words of a query stand in a text: offsets of UTF-16, ends exclusive, ascending, never overlapping. */
export function matchRanges(text: string, query: string): [number, number][] {
  const { normal, startOf, endOf } = mappedText(text);
  const found: [number, number][] = [];
  for (const word of wordsOf(query)) {
    for (let at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + word.length)) {
      found.push([startOf(at), endOf(at + word.length)]);
    }
  }
  const ranges: [number, number][] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** How much of what comes before the first match is shown. */
const LEAD = 10;

/** A stretch of a text, of at most `length` units, in which the first match can be seen; all on one line. */
export function excerpt(text: string, query: string, length: number): string {
  const line = text
    .replace(/(?<=[。，、；：！？])\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const first = matchRanges(line, query)[0]?.[0] ?? 0;
  // The first match stands early, where the narrowest panel still shows it.
  const from = first < LEAD * 2 ? 0 : first - LEAD;
  // No half of a surrogate pair at either end.
  const piece = line.slice(from, from + length).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return from === 0 ? piece : `…${piece.replace(/^[\p{P}\s]+/u, '')}`;
}
