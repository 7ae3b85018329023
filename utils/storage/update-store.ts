import type { Journal } from '../core/update/cycle/journal.ts';
import type { UpdateStore } from '../core/update/cycle/update-store.ts';
import type { CuecardDatabase } from './database.ts';

const JOURNAL = 'updateJournal';

/** What updating keeps, in the database: every call one transaction. */
export function createUpdateStore(db: CuecardDatabase): UpdateStore {
  const overlaysOf = (packId: string) => db.overlays.where('packId').equals(packId).toArray();
  return {
    repositories: () => db.repositories.toArray(),
    putRepository: async (repository) => {
      await db.repositories.put(repository);
    },
    removeRepository: (id) =>
      db.transaction('rw', db.repositories, db.metadata, async () => {
        await db.repositories.delete(id);
        await db.metadata.where('repository').equals(id).delete();
      }),
    metadata: (repository) => ({
      load: async (role) => (await db.metadata.get([repository, role]))?.bytes,
      save: async (role, bytes) => {
        await db.metadata.put({ repository, role, bytes });
      },
      remove: (role) => db.metadata.delete([repository, role]),
    }),

    shelves: () => db.shelves.toArray(),
    shelf: (packId) => db.shelves.get(packId),
    putShelf: (shelf, carry) =>
      db.transaction('rw', db.shelves, db.overlays, async () => {
        const stored = await db.shelves.get(shelf.packId);
        if (shelf.revision !== (stored?.revision ?? 0) + 1) return 'conflict';
        await db.shelves.put(shelf);
        if (carry) await db.overlays.bulkPut([...carry(await overlaysOf(shelf.packId))]);
        return 'written';
      }),
    removeShelf: (packId, carry) =>
      db.transaction('rw', db.shelves, db.overlays, db.indexes, async () => {
        await db.shelves.delete(packId);
        await db.indexes.delete(packId);
        if (carry) await db.overlays.bulkPut([...carry(await overlaysOf(packId))]);
      }),
    overlays: overlaysOf,
    changeOverlay: ({ packId, type, id }, revision, change) =>
      db.transaction('rw', db.shelves, db.overlays, async () => {
        const shelf = await db.shelves.get(packId);
        if ((shelf?.revision ?? 0) !== revision) return 'conflict';
        const changed = change(await db.overlays.get([packId, type, id]));
        if (changed) await db.overlays.put(changed);
        return 'written';
      }),

    sourceStates: async () => new Map((await db.sources.toArray()).map(({ source, ...state }) => [source, state])),
    putSourceState: async (source, state) => {
      await db.sources.put({ source, ...state });
    },
    journal: async () => (await db.meta.get(JOURNAL))?.value as Journal | undefined,
    putJournal: async (journal) => {
      if (journal) await db.meta.put({ key: JOURNAL, value: journal });
      else await db.meta.delete(JOURNAL);
    },
  };
}
