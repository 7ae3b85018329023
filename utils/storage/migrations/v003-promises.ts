import type { Migration } from './migration.ts';

/** Promises to customers. Older code may go on writing what it knows. */
export const v003: Migration = {
  version: 3,
  minReader: 1,
  stores: {
    promises: 'id, matter, dueAt',
  },
};
