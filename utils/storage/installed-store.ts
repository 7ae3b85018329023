import type { InstalledStore } from '../core/update/installed-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Installed packs in the database. */
export function createInstalledStore(db: CuecardDatabase): InstalledStore {
  return {
    installed: liveFrom(async () => ({
      shelves: await db.shelves.toArray(),
      overlays: await db.overlays.toArray(),
      repositories: await db.repositories.toArray(),
    })),
    index: async (packId, stamp) => {
      const row = await db.indexes.get(packId);
      return row?.stamp === stamp ? row.buffer : undefined;
    },
    putIndex: async (packId, stamp, buffer) => {
      await db.indexes.put({ packId, stamp, buffer });
    },
  };
}
