import type { Journal } from '../../../utils/core/update/cycle/journal.ts';
import type { Repository } from '../../../utils/core/update/cycle/repository.ts';
import type { UpdateStore } from '../../../utils/core/update/cycle/update-store.ts';
import type { Overlay } from '../../../utils/core/update/overlay/overlay.ts';
import type { PackShelf } from '../../../utils/core/update/shelf/pack-shelf.ts';
import type { SourceState } from '../../../utils/core/update/source/source-state.ts';

/** What survives a kill: everything that was written before it. */
export interface Disk {
  readonly repositories: Map<string, Repository>;
  readonly metadata: Map<string, Map<string, Uint8Array>>;
  readonly shelves: Map<string, PackShelf>;
  readonly overlays: Map<string, Overlay>;
  readonly sources: Map<string, SourceState>;
  journal: Journal | undefined;
}

export const newDisk = (): Disk => ({
  repositories: new Map(),
  metadata: new Map(),
  shelves: new Map(),
  overlays: new Map(),
  sources: new Map(),
  journal: undefined,
});

/** An update store in memory over a disk. `gate` runs before each write and may throw, as a killed browser does. */
export function memoryUpdateStore(disk: Disk, gate: (write: string) => void = () => undefined): UpdateStore {
  const metadataOf = (id: string) => {
    const files = disk.metadata.get(id) ?? new Map<string, Uint8Array>();
    disk.metadata.set(id, files);
    return files;
  };
  const overlaysOf = (packId: string) => [...disk.overlays.values()].filter((overlay) => overlay.packId === packId);
  const putOverlays = (overlays: readonly Overlay[]) => {
    for (const overlay of overlays) disk.overlays.set(`${overlay.packId} ${overlay.type} ${overlay.id}`, overlay);
  };
  return {
    repositories: async () => [...disk.repositories.values()],
    async putRepository(repository) {
      gate('repository');
      disk.repositories.set(repository.id, repository);
    },
    async removeRepository(id) {
      gate('repository');
      disk.repositories.delete(id);
      disk.metadata.delete(id);
    },
    metadata: (id) => ({
      load: async (role) => metadataOf(id).get(role),
      async save(role, bytes) {
        gate(`metadata ${role}`);
        metadataOf(id).set(role, new Uint8Array(bytes));
      },
      async remove(role) {
        gate(`metadata ${role}`);
        metadataOf(id).delete(role);
      },
    }),
    shelves: async () => [...disk.shelves.values()],
    shelf: async (packId) => disk.shelves.get(packId),
    async putShelf(shelf, carry) {
      gate(`shelf ${shelf.packId}`);
      if ((disk.shelves.get(shelf.packId)?.revision ?? 0) !== shelf.revision - 1) return 'conflict';
      disk.shelves.set(shelf.packId, shelf);
      putOverlays(carry?.(overlaysOf(shelf.packId)) ?? []);
      return 'written';
    },
    async removeShelf(packId, carry) {
      gate(`shelf ${packId}`);
      disk.shelves.delete(packId);
      putOverlays(carry?.(overlaysOf(packId)) ?? []);
    },
    overlays: async (packId) => overlaysOf(packId),
    async changeOverlay({ packId, type, id }, revision, change) {
      if ((disk.shelves.get(packId)?.revision ?? 0) !== revision) return 'conflict';
      const changed = change(disk.overlays.get(`${packId} ${type} ${id}`));
      if (changed) gate('overlay');
      putOverlays(changed ? [changed] : []);
      return 'written';
    },
    sourceStates: async () => new Map(disk.sources),
    async putSourceState(source, state) {
      gate('source');
      disk.sources.set(source, state);
    },
    journal: async () => disk.journal,
    async putJournal(journal) {
      gate('journal');
      disk.journal = journal;
    },
  };
}
