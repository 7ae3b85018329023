import type { InstalledStore } from '../core/update/installed-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Installed packs in the database. */
export function createInstalledStore(db: CuecardDatabase): InstalledStore {
  return {
    installed: liveFrom(async () => {
      const [shelves, overlays, repositories] = await Promise.all([
        db.shelves.toArray(),
        db.overlays.toArray(),
        db.repositories.toArray(),
      ]);
      return { shelves, overlays, repositories };
    }),
    index: (packId) => db.indexes.get(packId),
    putIndex: async (packId, stamp, buffer) => {
      await db.indexes.put({ packId, stamp, buffer });
    },
  };
}
