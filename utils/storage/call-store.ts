import type { CallStore } from '../core/call/call-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Calls in the database. A change is read, decided and written in one transaction. */
export function createCallStore(db: CuecardDatabase): CallStore {
  return {
    open: liveFrom(() => db.calls.filter(({ endedAt }) => endedAt === null).toArray()),
    change: (id, decide) =>
      db.transaction('rw', db.calls, async () => {
        const stored = await db.calls.get(id);
        const next = decide(stored);
        if (next === null) return stored;
        await db.calls.put(next);
        return next;
      }),
    get: (id) => db.calls.get(id),
    between: (from, to) => db.calls.where('startedAt').between(from, to, true, false).sortBy('startedAt'),
    remove: (ids) => db.calls.bulkDelete([...ids]),
  };
}
