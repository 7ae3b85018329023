import type { Overlay } from '../overlay/overlay.ts';
import type { PackShelf } from '../shelf/pack-shelf.ts';
import type { SourceState } from '../source/source-state.ts';
import type { MetadataStore } from '../tuf/ports.ts';
import type { Journal } from './journal.ts';
import type { Repository } from './repository.ts';

/** How a write ended. A conflict: somebody else changed the shelf since it was read. */
export type Written = 'written' | 'conflict';

/**
 * What updating keeps on this device. Each call is one transaction; a call that fails (storage full, database closed)
 * rejects and has changed nothing.
 */
export interface UpdateStore {
  repositories(): Promise<readonly Repository[]>;
  putRepository(repository: Repository): Promise<void>;
  /** Removes a repository with its metadata; its packs stay where they are. */
  removeRepository(id: string): Promise<void>;
  /** The trusted metadata of a repository. */
  metadata(repository: string): MetadataStore;

  shelves(): Promise<readonly PackShelf[]>;
  shelf(packId: string): Promise<PackShelf | undefined>;
  /**
   * Writes a shelf whose revision is one above the stored one, together with all that is made from its active version
   * (records, search index) and with the overlays given: all of it or nothing.
   */
  putShelf(shelf: PackShelf, overlays?: readonly Overlay[]): Promise<Written>;
  removeShelf(packId: string): Promise<void>;
  overlays(packId: string): Promise<readonly Overlay[]>;

  sourceStates(): Promise<ReadonlyMap<string, SourceState>>;
  putSourceState(source: string, state: SourceState): Promise<void>;
  journal(): Promise<Journal | undefined>;
  putJournal(journal: Journal | undefined): Promise<void>;
}
