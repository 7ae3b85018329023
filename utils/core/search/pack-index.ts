import type { PackRecord } from '../pack/pack-record.ts';
import { buildIndex, buildIndexInSlices } from './build-index.ts';
import { docsOfPack } from './docs-of-pack.ts';
import type { SearchIndex } from './search-index.ts';

/** A pack as its index wants it. `stamp`: its version or digest, to tell later whether the index is still its own. */
export interface PackToIndex {
  readonly packId: string;
  readonly stamp: string;
  readonly records: Iterable<PackRecord>;
}

/** The index of a pack, in one go. Its `buffer` is what to store or ship; decodeIndex reads it back. */
export function indexPack({ packId, stamp, records }: PackToIndex): SearchIndex {
  return buildIndex({ packId, stamp, ...docsOfPack(records) });
}

/** The same in slices of about a millisecond: for idle time or a worker. The generator’s result is the index. */
export function indexPackInSlices({ packId, stamp, records }: PackToIndex): Generator<void, SearchIndex> {
  return buildIndexInSlices({ packId, stamp, ...docsOfPack(records) });
}
