import type { Occurrence } from './phrase-automaton.ts';

/** Drops what lies inside of another. In: ascending by end, one for each end; out: ascending by start and by end. */
export function withoutNested(occurrences: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = [];
  let leftmost = Number.POSITIVE_INFINITY;
  for (let index = occurrences.length - 1; index >= 0; index -= 1) {
    const occurrence = occurrences[index] as Occurrence;
    if (occurrence.start >= leftmost) continue;
    leftmost = occurrence.start;
    kept.push(occurrence);
  }
  return kept.reverse();
}

const lengthOf = ({ start, end }: Occurrence) => end - start;

/**
 * Of those that overlap keeps the longest, of equally long ones the first. In and out: ascending by start and by end.
 */
export function withoutOverlaps(occurrences: readonly Occurrence[]): Occurrence[] {
  const isOut = occurrences.map(() => false);
  const isKept = occurrences.map(() => false);
  const order = occurrences.map((_, index) => index);
  const at = (index: number) => occurrences[index] as Occurrence;
  order.sort((a, b) => lengthOf(at(b)) - lengthOf(at(a)) || a - b);
  for (const index of order) {
    if (isOut[index]) continue;
    isKept[index] = true;
    // Neighbours are ordered by both ends, so those that overlap stand next to it in one run.
    for (let other = index - 1; other >= 0 && !isOut[other] && at(other).end > at(index).start; other -= 1) {
      isOut[other] = true;
    }
    for (let other = index + 1; other < isOut.length && !isOut[other] && at(other).start < at(index).end; other += 1) {
      isOut[other] = true;
    }
  }
  return occurrences.filter((_, index) => isKept[index]);
}
