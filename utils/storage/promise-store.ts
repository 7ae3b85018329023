import type { CallPromise } from '../core/call/promise.ts';
import { withReminded } from '../core/call/promise-reminders.ts';
import type { PromiseStore, PromiseStoreFailure } from '../core/call/promise-store.ts';
import type { CuecardDatabase } from './database.ts';
import { faultOf } from './fault-of.ts';
import { liveFrom } from './live-from.ts';

/** Promises in the database. */
export function createPromiseStore(db: CuecardDatabase): PromiseStore {
  const failed = (error: unknown): PromiseStoreFailure => ({ kind: 'fault', fault: faultOf(error) });
  return {
    promises: liveFrom(() => db.promises.toArray()),
    all: () => db.promises.toArray(),
    add: (promises) =>
      db
        .transaction('rw', db.promises, async () => {
          const present = await db.promises.bulkGet(promises.map(({ id }) => id));
          await db.promises.bulkAdd(promises.filter((_, index) => present[index] === undefined));
          return null;
        })
        .catch(failed),
    change: (matter, change) =>
      db
        .transaction('rw', db.promises, async () => {
          const stored = await db.promises.where('matter').equals(matter).toArray();
          const answer = change(stored);
          if (!('kind' in answer)) await db.promises.bulkPut([...answer]);
          return answer;
        })
        .catch(failed),
    markReminded: (shown) =>
      db.transaction('rw', db.promises, async () => {
        const stored = await db.promises.bulkGet(shown.map(({ id }) => id));
        const marked = shown.flatMap(({ reminded }, index): CallPromise[] => {
          const promise = stored[index];
          return promise ? [withReminded(promise, reminded)] : [];
        });
        await db.promises.bulkPut(marked);
      }),
    remove: (ids) => db.promises.bulkDelete([...ids]),
  };
}
