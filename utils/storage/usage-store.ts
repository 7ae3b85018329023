import type { UsageStore } from '../core/usage/usage-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Use counts in the database. */
export function createUsageStore(db: CuecardDatabase): UsageStore {
  return {
    usage: liveFrom(() => db.usage.toArray()),
    record: (key, at) =>
      db.transaction('rw', db.usage, async () => {
        const before = await db.usage.get(key);
        await db.usage.put({ key, count: (before?.count ?? 0) + 1, lastUsedAt: at });
      }),
  };
}
