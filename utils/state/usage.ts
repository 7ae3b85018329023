import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { mostUsedKeys, recentKeys } from '../core/usage/shortlists.ts';
import type { FavouriteStore, Usage, UsageStore } from '../core/usage/usage-store.ts';

const RECENT = 5;
const MOST_USED = 5;

export interface UsageState {
  readonly usage: ReadonlySignal<readonly Usage[]>;
  readonly favourites: ReadonlySignal<ReadonlySet<string>>;
  readonly recent: ReadonlySignal<readonly string[]>;
  readonly mostUsed: ReadonlySignal<readonly string[]>;
  toggleFavourite(key: string): void;
  record(key: string): void;
}

interface UsagePorts {
  readonly favouriteStore: FavouriteStore;
  readonly usageStore: UsageStore;
  readonly now: () => number;
  readonly reportFault: () => void;
}

/** Favourites and use counts as the stores have them; empty until the database has answered. */
export function createUsageState({ favouriteStore, usageStore, now, reportFault }: UsagePorts): UsageState {
  const usage = signal<readonly Usage[]>([]);
  const favourites = signal<ReadonlySet<string>>(new Set());
  usageStore.usage.subscribe((rows) => {
    usage.value = rows;
  }, reportFault);
  favouriteStore.favourites.subscribe((keys) => {
    favourites.value = new Set(keys);
  }, reportFault);
  const recent = computed(() => recentKeys(usage.value, RECENT));
  return {
    usage,
    favourites,
    recent,
    mostUsed: computed(() => mostUsedKeys(usage.value, MOST_USED, new Set(recent.value))),
    toggleFavourite: (key) => {
      favouriteStore.set(key, !favourites.value.has(key), now()).catch(reportFault);
    },
    record: (key) => {
      usageStore.record(key, now()).catch(reportFault);
    },
  };
}
