import type { CarryOverlays, Overlay, OverlayName } from '../overlay/overlay.ts';
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
   * Writes a shelf whose revision is one above the stored one, and the overlays that `carry` makes of those stored at
   * that very moment: all of it or nothing. An edit saved meanwhile, in whatever context, is either among those that
   * are carried or finds the new shelf; none is ever overwritten.
   */
  putShelf(shelf: PackShelf, carry?: CarryOverlays): Promise<Written>;
  /** Removes a pack; the agent's own edits of it stay, for the day when it comes again. */
  removeShelf(packId: string, carry?: CarryOverlays): Promise<void>;
  overlays(packId: string): Promise<readonly Overlay[]>;
  /**
   * Changes the overlay of one record, from what is stored at that very moment. `revision`: of the shelf whose words
   * the change was made for, 0 for none; when there is another by now, nothing is written. `undefined` from `change`:
   * nothing to write.
   */
  changeOverlay(
    name: OverlayName,
    revision: number,
    change: (overlay: Overlay | undefined) => Overlay | undefined,
  ): Promise<Written>;

  sourceStates(): Promise<ReadonlyMap<string, SourceState>>;
  putSourceState(source: string, state: SourceState): Promise<void>;
  journal(): Promise<Journal | undefined>;
  putJournal(journal: Journal | undefined): Promise<void>;
}
