import type { CallRecord } from '../../core/call/call-record.ts';
import type { CallStore, DecideCall } from '../../core/call/call-store.ts';

export interface ChangeQueue {
  /** A call as it is with every change that is not yet stored. */
  readonly call: (id: string) => CallRecord | undefined;
  readonly change: (id: string, decide: DecideCall) => void;
  readonly receive: (stored: readonly CallRecord[]) => void;
  readonly settled: () => Promise<void>;
}

/**
 * Changes that are shown at once and stored one after the other. A change is a function of what is stored, so one from
 * another panel that came first is kept; a change whose write failed stays in the queue and is tried with the next one.
 */
export function createChangeQueue(
  store: CallStore,
  failed: (error: unknown) => void,
  show: (calls: readonly CallRecord[]) => void,
): ChangeQueue {
  const stored = new Map<string, CallRecord>();
  const waiting = new Map<string, DecideCall[]>();
  /** Calls that a report of the store has named: only these can be missed in a later one. */
  const reported = new Set<string>();
  let tail: Promise<void> = Promise.resolve();

  const applied = (decides: readonly DecideCall[], from: CallRecord | undefined) =>
    decides.reduce<CallRecord | undefined>((call, decide) => decide(call) ?? call, from);
  const call = (id: string) => applied(waiting.get(id) ?? [], stored.get(id));
  const showAll = () => {
    const ids = new Set([...stored.keys(), ...waiting.keys()]);
    show([...ids].flatMap((id) => call(id) ?? []));
  };

  /** Reports of the store and answers to writes may overtake each other. */
  const keepNewest = (record: CallRecord) => {
    const known = stored.get(record.id);
    if (known === undefined || known.revision <= record.revision) stored.set(record.id, record);
  };

  const write = async (id: string) => {
    const writing = waiting.get(id) ?? [];
    if (writing.length === 0) return;
    try {
      const result = await store.change(id, (before) => {
        const after = applied(writing, before);
        return after === before || after === undefined ? null : after;
      });
      const rest = (waiting.get(id) ?? []).slice(writing.length);
      if (rest.length === 0) waiting.delete(id);
      else waiting.set(id, rest);
      if (result === undefined) stored.delete(id);
      else keepNewest(result);
      showAll();
    } catch (error) {
      failed(error);
    }
  };

  return {
    call,
    change: (id, decide) => {
      waiting.set(id, [...(waiting.get(id) ?? []), decide]);
      showAll();
      tail = tail.then(() => write(id));
    },
    receive: (records) => {
      const ids = new Set(records.map(({ id }) => id));
      // An open call that is stored no more has ended or been cleared elsewhere; one that ended here stays for its wrap-up.
      for (const [id, { endedAt }] of stored)
        if (!ids.has(id) && endedAt === null && !waiting.has(id)) stored.delete(id);
      for (const record of records) {
        reported.add(record.id);
        keepNewest(record);
      }
      showAll();
    },
    settled: async () => {
      let last: Promise<void>;
      do {
        last = tail;
        await last;
      } while (last !== tail);
    },
  };
}
