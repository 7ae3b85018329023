import type { PackRecord } from '../pack/pack-record.ts';
import { buildIndexInSlices } from './build-index.ts';
import { docsOfPackInSlices } from './docs-of-pack.ts';
import type { SearchIndex } from './search-index.ts';
import { runSlices, type Slices } from './slices.ts';

/** A pack as its index wants it. `stamp`: its version or digest, to tell later whether the index is still its own. */
export interface PackToIndex {
  readonly packId: string;
  readonly stamp: string;
  readonly records: Iterable<PackRecord>;
}

/** The index of a pack, in one go. Its `buffer` is what to store or ship; decodeIndex reads it back. */
export function indexPack(pack: PackToIndex): SearchIndex {
  return runSlices(indexPackInSlices(pack));
}

/** The same in slices of about a millisecond: for idle time or a worker. */
export function* indexPackInSlices({ packId, stamp, records }: PackToIndex): Slices<SearchIndex> {
  const { docs, categories } = yield* docsOfPackInSlices(records);
  return yield* buildIndexInSlices({ packId, stamp, docs, categories });
}
