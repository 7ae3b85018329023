import { BestOf } from './best-of.ts';
import type { PostingList } from './posting-lists.ts';
import type { SearchIndex } from './search-index.ts';

/** A record that may match: the place of its index, its number, and how much speaks for it. */
export interface Candidate {
  readonly index: number;
  readonly record: number;
  readonly promise: number;
}

/** Where lists must be left out, those of titles are left out last. */
const TIER_COST = [0.1, 1, 2];
/** Cost of the lists read for one query; longer ones beyond it are left out. */
const BUDGET = 30_000;

const sumsOf = new WeakMap<SearchIndex, Float32Array>();

/**
 * The records of most promise, best first: the sum of the weights of the lists they stand in. Ties go to the record
 * numbered first, so the cut depends on nothing but the records. `allowed` (1 = yes) leaves records out before the cut.
 */
export function candidates(
  indexes: readonly SearchIndex[],
  lists: readonly PostingList[],
  most: number,
  allowed: readonly (Uint8Array | undefined)[],
): Candidate[] {
  const sums = indexes.map((index) => {
    const known = sumsOf.get(index) ?? new Float32Array(index.size);
    sumsOf.set(index, known);
    return known;
  });
  const cost = (list: PostingList) => list.count * (TIER_COST[list.tier] ?? 1);
  let read = 0;
  for (const list of [...lists].sort((a, b) => cost(a) - cost(b))) {
    read += cost(list);
    if (read > BUDGET && read > cost(list)) break;
    indexes.forEach((index, at) => {
      const bytes = index.tiers[list.tier]?.bytes;
      const sum = sums[at];
      if (bytes !== undefined && sum !== undefined) {
        addList(bytes, list.starts[at] ?? 0, list.counts[at] ?? 0, sum, list.weight);
      }
    });
  }
  const best = new BestOf(most);
  sums.forEach((sum, at) => {
    offer(sum, at, allowed[at], best);
    sum.fill(0);
  });
  return best.sorted();
}

function offer(sum: Float32Array, index: number, mask: Uint8Array | undefined, best: BestOf): void {
  const length = sum.length;
  let least = best.least;
  for (let record = 0; record < length; record++) {
    const promise = sum[record] ?? 0;
    if (promise === 0 || promise < least || (mask !== undefined && mask[record] !== 1)) continue;
    best.add(promise, index, record);
    least = best.least;
  }
}

/** Adds a weight to every record of a list. */
function addList(bytes: Uint8Array, start: number, count: number, sum: Float32Array, weight: number): void {
  let at = start;
  let record = -1;
  for (let left = count; left > 0; left--) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    record += gap + 1;
    sum[record] = (sum[record] ?? 0) + weight;
  }
}
