/**
 * The part of a text that another one does not share: what lies between their common beginning and their common end.
 * Offsets into `text`, end exclusive, never within a character; null when they are the same or nothing is added.
 */
export function differingPart(text: string, other: string): readonly [number, number] | null {
  const shortest = Math.min(text.length, other.length);
  let from = 0;
  while (from < shortest && text[from] === other[from]) from += 1;
  let end = 0;
  while (end < shortest - from && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  let to = text.length - end;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from -= 1;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to += 1;
  return to > from ? [from, to] : null;
}
