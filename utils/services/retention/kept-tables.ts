import type { CallStore } from '../../core/call/call-store.ts';
import type { PromiseStore } from '../../core/call/promise-store.ts';
import type { NoteStore } from '../../core/note/note-store.ts';
import type { KeptTable } from '../../core/store/kept-table.ts';

export function keptNotes(store: Pick<NoteStore, 'all' | 'remove'>): KeptTable {
  return {
    rows: async () => (await store.all()).map(({ id, updatedAt }) => ({ id, updatedAt, isFinished: true })),
    remove: async (ids) => {
      for (const id of ids) await store.remove(id);
    },
  };
}

/** Calls; one that was left open and forgotten goes with its last entry. */
export function keptCalls(store: Pick<CallStore, 'between' | 'remove'>): KeptTable {
  return {
    rows: async () => {
      const calls = await store.between(0, Number.MAX_SAFE_INTEGER);
      return calls.map(({ id, endedAt, events, startedAt }) => ({
        id,
        updatedAt: endedAt ?? events.at(-1)?.at ?? startedAt,
        isFinished: endedAt !== null,
      }));
    },
    remove: (ids) => store.remove(ids),
  };
}

/** Promises that were kept or given up. Open ones stay, however old. */
export function keptPromises(store: Pick<PromiseStore, 'all' | 'remove'>): KeptTable {
  return {
    rows: async () =>
      (await store.all()).flatMap(({ id, state }) =>
        state.kind === 'open' ? [] : [{ id, updatedAt: state.at, isFinished: true }],
      ),
    remove: (ids) => store.remove(ids),
  };
}
