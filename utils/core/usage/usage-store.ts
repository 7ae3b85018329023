import type { Live } from '../store/live.ts';

/** How often and when last a script was used (inserted, copied or read to the end). */
export interface Usage {
  readonly key: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number;
}

export interface UsageStore {
  readonly usage: Live<readonly Usage[]>;
  /** Counts one use. */
  record(key: string, at: number): Promise<void>;
}

export interface FavouriteStore {
  /** Keys of favourites, newest last. */
  readonly favourites: Live<readonly string[]>;
  set(key: string, isFavourite: boolean, at: number): Promise<void>;
}
