import type { Live } from '../store/live.ts';
import type { Repository } from './cycle/repository.ts';
import type { Overlay } from './overlay/overlay.ts';
import type { PackShelf } from './shelf/pack-shelf.ts';

/** Everything installed, as it is drawn and searched. */
export interface Installed {
  readonly shelves: readonly PackShelf[];
  readonly overlays: readonly Overlay[];
  readonly repositories: readonly Repository[];
}

export interface StoredIndex {
  readonly stamp: string;
  readonly buffer: ArrayBuffer;
}

/** Follows what is installed, and keeps the search indexes made from it. */
export interface InstalledStore {
  readonly installed: Live<Installed>;
  /** The stored index of a pack; its stamp tells what it was made from (index-stamp.ts). */
  index(packId: string): Promise<StoredIndex | undefined>;
  putIndex(packId: string, stamp: string, buffer: ArrayBuffer): Promise<void>;
}
