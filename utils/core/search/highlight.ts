import { isHan } from './folding.ts';
import type { Matching } from './matching.ts';
import { latticeFor } from './score-record.ts';

/** A stretch of a text: UTF-16 units from, and up to but not including. */
export type Range = readonly [from: number, to: number];

/** Turns marked units into ranges, neighbours joined. */
export function rangesOf(marked: Uint8Array, length: number): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < length; i++) {
    if (marked[i] !== 1) continue;
    const from = i;
    while (i < length && marked[i] === 1) i++;
    ranges.push([from, i]);
  }
  return ranges;
}

/** Shares of a pair’s or word’s weight below which a lone character is not worth marking. */
const LONE_SHARE = 0.12;
/** The same for letters taken as sounds: a word of another language sounds like some character of every title. */
const LONE_SOUND_SHARE = 0.4;

/** The stretches of a folded text that a query matched, in whichever manner matched best. */
export function highlight(units: Uint16Array, kind: number, matching: Matching): Range[] {
  const { query, slots, aligner, bag, slips } = matching;
  const length = units.length;
  const byBag = new Uint8Array(length);
  const match = bag.scan(units, 0, length, 0, (from, to, at) => {
    const slot = slots.slots[at];
    if (slot === undefined || (slot.kind === 'one' && query.hans > 2 && slots.totalWeight > 0)) return;
    byBag.fill(1, from, to);
  });
  const share = slots.totalWeight > 0 ? match.weight / slots.totalWeight : 0;
  let best = share;
  let marked = byBag;
  const lattice = latticeFor(kind, matching);
  if (lattice.places > 0 && units.some(isHan)) {
    const bySound = new Uint8Array(length);
    const { score } = aligner.align(lattice, units, 0, length, bySound);
    if (score / query.totalMass > best && score / query.totalMass > (query.hans > 0 ? LONE_SHARE : LONE_SOUND_SHARE)) {
      best = score / query.totalMass;
      marked = bySound;
    }
    if (slips !== undefined && best < 0.7) {
      const slip = slips.compare(units, 0, length);
      if (slip.score * 0.84 > best) {
        marked = new Uint8Array(length).fill(1, slip.start, slip.end);
      }
    }
  }
  return rangesOf(marked, length);
}
