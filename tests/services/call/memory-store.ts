import type { CallRecord } from '../../../utils/core/call/call-record.ts';
import type { CallStore } from '../../../utils/core/call/call-store.ts';

/** Calls in memory, as the database keeps them: copies in, copies out, one transaction at a time. */
export function memoryStore() {
  const rows = new Map<string, CallRecord>();
  const followers = new Set<(calls: readonly CallRecord[]) => void>();
  const copy = <T>(value: T): T => structuredClone(value);
  let fault: Error | null = null;
  const open = () => copy([...rows.values()].filter(({ endedAt }) => endedAt === null));
  const report = () => {
    for (const follower of followers) follower(open());
  };
  const store: CallStore = {
    open: {
      subscribe: (next) => {
        followers.add(next);
        next(open());
        return () => followers.delete(next);
      },
    },
    change: async (id, decide) => {
      await Promise.resolve();
      if (fault !== null) throw fault;
      const row = rows.get(id);
      const after = decide(row === undefined ? undefined : copy(row));
      if (after !== null) {
        rows.set(id, copy(after));
        report();
      }
      return copy(rows.get(id));
    },
    get: async (id) => copy(rows.get(id)),
    between: async (from, to) =>
      copy([...rows.values()].filter(({ startedAt }) => startedAt >= from && startedAt < to)),
    remove: async (ids) => {
      for (const id of ids) rows.delete(id);
      report();
    },
  };
  return {
    store,
    rows,
    /** Lets every write fail until called with null. */
    breakWith: (error: Error | null) => {
      fault = error;
    },
  };
}
