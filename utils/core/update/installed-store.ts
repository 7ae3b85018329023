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

/** Follows what is installed, and keeps the search indexes made from it. */
export interface InstalledStore {
  readonly installed: Live<Installed>;
  /** The stored index of a pack, when it was made from these very bytes. */
  index(packId: string, stamp: string): Promise<ArrayBuffer | undefined>;
  putIndex(packId: string, stamp: string, buffer: ArrayBuffer): Promise<void>;
}
