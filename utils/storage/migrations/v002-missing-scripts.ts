import type { Migration } from './migration.ts';

/** What agents searched for in vain and noted as missing. */
export const v002: Migration = {
  version: 2,
  minReader: 1,
  stores: { missing: 'query, lastAt' },
};
