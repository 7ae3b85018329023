/** Groups of digits that stand together, parted by spaces, dashes or dots. */
interface Group {
  readonly text: string;
  readonly at: number;
}

const RUN = /(?<!\d)\d+(?:[ \-.\u2010-\u2015]{1,3}\d+)*(?:x(?![a-z\d]))?/g;

/** A stretch of one run from a group's start to a group's end. */
export interface Candidate {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Every stretch of digits in a normal text that begins and ends with a group and holds `min` to `max` signs,
 * longest first within a start. A final x counts as a sign (resident IDs).
 */
export function digitCandidates(normal: string, min: number, max: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const run of normal.matchAll(RUN)) {
    const groups: Group[] = Array.from(run[0].matchAll(/\d+x?/g), (group) => ({
      text: group[0],
      at: run.index + group.index,
    }));
    groups.forEach((first, start) => {
      const fromHere: Candidate[] = [];
      let digits = '';
      for (let end = start; end < groups.length && digits.length < max; end += 1) {
        const group = groups[end] as Group;
        digits += group.text;
        if (digits.length >= min && digits.length <= max) {
          fromHere.push({ digits, from: first.at, to: group.at + group.text.length });
        }
      }
      candidates.push(...fromHere.reverse());
    });
  }
  return candidates;
}

/** Offset from `from` at which that many digits of a normal text have passed. */
export function offsetOfDigit(normal: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at += 1) if (/[\dx]/.test(normal[at] ?? 'x')) left -= 1;
  return at - from;
}

/** The first of each set of overlapping matches, in the order given. */
export function withoutOverlaps<M extends { from: number; to: number }>(matches: readonly M[]): M[] {
  const kept: M[] = [];
  for (const match of matches) {
    if (kept.every((other) => match.to <= other.from || match.from >= other.to)) kept.push(match);
  }
  return kept;
}
