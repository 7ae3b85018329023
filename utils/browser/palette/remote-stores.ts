import type { CallRecord } from '../../core/call/call-record.ts';
import type { CallStore, DecideCall } from '../../core/call/call-store.ts';
import type { PaletteSnapshot } from '../../core/insertion/palette-ask.ts';
import type { MissingStore } from '../../core/missing/missing-store.ts';
import type { Live } from '../../core/store/live.ts';
import type { FavouriteStore, UsageStore } from '../../core/usage/usage-store.ts';
import { askWorker as ask } from './ask-worker.ts';

/** How often a change is decided anew when another context changed the call in between. */
const TRIES = 5;

export interface RemoteStores {
  readonly callStore: CallStore;
  readonly favouriteStore: FavouriteStore;
  readonly usageStore: UsageStore;
  readonly missingStore: MissingStore;
  /** Asks for the present state anew and tells it. */
  refresh(): Promise<void>;
}

/** The stores of the palette, kept by the worker. What they follow is told anew after each change made here. */
export function createRemoteStores(): RemoteStores {
  const listeners = new Set<(snapshot: PaletteSnapshot) => void>();
  let present: Promise<PaletteSnapshot> | null = null;
  const snapshot = () => {
    present ??= ask<PaletteSnapshot>({ ask: 'snapshot' });
    return present;
  };
  const changed = async () => {
    present = null;
    const next = await snapshot();
    for (const tell of listeners) tell(next);
  };
  const live = <T>(part: (snapshot: PaletteSnapshot) => T): Live<T> => ({
    subscribe(next, failed) {
      const tell = (told: PaletteSnapshot) => next(part(told));
      listeners.add(tell);
      snapshot().then(tell, () => failed({ kind: 'unavailable' }));
      return () => listeners.delete(tell);
    },
  });
  return {
    refresh: changed,
    usageStore: {
      usage: live(({ usage }) => usage),
      async record(key, at) {
        await ask({ ask: 'use', key, at });
        await changed();
      },
    },
    favouriteStore: {
      favourites: live(({ favourites }) => favourites),
      async set(key, isFavourite, at) {
        await ask({ ask: 'favourite', key, isFavourite, at });
        await changed();
      },
    },
    missingStore: {
      // The list of missing scripts is read in the panel.
      missing: silent,
      note: (query, at) => ask({ ask: 'missing', query, at }),
      clear: async () => undefined,
    },
    callStore: {
      open: live(({ open }) => open),
      get: async (id) => (await ask<CallRecord | null>({ ask: 'call', id })) ?? undefined,
      async change(id, decide) {
        const stored = await changeCall(id, decide);
        await changed();
        return stored;
      },
      // The palette lists no past calls and removes none.
      between: async () => [],
      remove: async () => undefined,
    },
  };
}

/** Something the palette shows nothing of. */
export const silent: Live<never> = { subscribe: () => () => undefined };

async function changeCall(id: string, decide: DecideCall): Promise<CallRecord | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await ask<CallRecord | null>({ ask: 'call', id });
    const after = decide(before ?? undefined);
    if (after === null) return before ?? undefined;
    const stored = await ask<CallRecord | null>({ ask: 'replace-call', id, before, after });
    if (JSON.stringify(stored) === JSON.stringify(after)) return stored ?? undefined;
  }
  throw new Error('The call kept changing.');
}
