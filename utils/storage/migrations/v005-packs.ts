import type { Migration } from './migration.ts';

/** Installed packs, whom they come from, the agent's own edits of them, and their search indexes. */
export const v005: Migration = {
  version: 5,
  minReader: 1,
  stores: {
    repositories: 'id',
    metadata: '[repository+role], repository',
    shelves: 'packId',
    overlays: '[packId+type+id], packId',
    sources: 'source',
    indexes: 'packId',
  },
};
