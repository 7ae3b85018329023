import type { Migration } from './migration.ts';

/** Calls, each with its timeline. */
export const v004: Migration = {
  version: 4,
  minReader: 1,
  stores: { calls: 'id, startedAt' },
};
