import type { CallStore } from '../../core/call/call-store.ts';
import type { PaletteAsk, PaletteSnapshot } from '../../core/insertion/palette-ask.ts';
import type { MissingStore } from '../../core/missing/missing-store.ts';
import type { Live } from '../../core/store/live.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import { withoutBytes } from '../../core/update/without-bytes.ts';
import type { FavouriteStore, UsageStore } from '../../core/usage/usage-store.ts';
import type { ReadyPacks } from './ready-packs.ts';

export interface PaletteStores {
  readonly calls: CallStore;
  readonly favourites: FavouriteStore;
  readonly usage: UsageStore;
  readonly missing: MissingStore;
  readonly installed: Live<Installed>;
  readonly packs: ReadyPacks;
  /** Bytes as base64. */
  readonly asText: (bytes: Uint8Array<ArrayBuffer>) => string;
}

/** Answers the palette from the database. Rejects when the database does. */
export async function answerPalette(
  { calls, favourites, usage, missing, installed, packs, asText }: PaletteStores,
  asked: PaletteAsk,
): Promise<unknown> {
  switch (asked.ask) {
    case 'snapshot': {
      const [used, keys, open] = await Promise.all([
        presentOf(usage.usage),
        presentOf(favourites.favourites),
        presentOf(calls.open),
      ]);
      return { usage: used, favourites: keys, open } satisfies PaletteSnapshot;
    }
    case 'use':
      await usage.record(asked.key, asked.at);
      return null;
    case 'favourite':
      await favourites.set(asked.key, asked.isFavourite, asked.at);
      return null;
    case 'missing':
      await missing.note(asked.query, asked.at);
      return null;
    case 'installed':
      return withoutBytes(await presentOf(installed));
    case 'pack':
      return packs.open(asked.packId);
    case 'records':
      return packs.records(asked.packId, asked.from, asked.to);
    case 'index':
      return asText(packs.index(asked.packId, asked.from, asked.to));
    case 'call':
      return (await calls.get(asked.id)) ?? null;
    case 'replace-call': {
      const before = JSON.stringify(asked.before);
      const decide = (stored: unknown) => (JSON.stringify(stored ?? null) === before ? asked.after : null);
      return (await calls.change(asked.id, decide)) ?? null;
    }
  }
}

/** The value that a followed one has now. */
function presentOf<T>(live: Live<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: () => void = () => undefined;
    const once = (settle: () => void) => {
      settle();
      queueMicrotask(() => stop());
    };
    stop = live.subscribe(
      (value) => once(() => resolve(value)),
      (fault) => once(() => reject(new Error(JSON.stringify(fault)))),
    );
  });
}
