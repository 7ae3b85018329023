import type { MissingStore } from '../core/missing/missing-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Noted missing scripts in the database. */
export function createMissingStore(db: CuecardDatabase): MissingStore {
  return {
    missing: liveFrom(() => db.missing.orderBy('lastAt').reverse().toArray()),
    note: (query, at) =>
      db.transaction('rw', db.missing, async () => {
        const before = await db.missing.get(query);
        await db.missing.put({ query, count: (before?.count ?? 0) + 1, lastAt: at });
      }),
    clear: () => db.missing.clear(),
  };
}
