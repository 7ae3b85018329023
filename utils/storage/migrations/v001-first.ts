import type { Migration } from './migration.ts';

/** The first schema: favourites, use counts, notes. */
export const v001: Migration = {
  version: 1,
  minReader: 1,
  stores: {
    meta: 'key',
    favourites: 'key, addedAt',
    usage: 'key, lastUsedAt',
    notes: 'id, createdAt, updatedAt',
  },
};
