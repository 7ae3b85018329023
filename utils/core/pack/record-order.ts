import type { PackRecord } from './pack-record.ts';

type Named = Pick<PackRecord, 'type' | 'id'>;

/** The order of records in a pack: by type, then by id, both by code unit. 0 only for the same (type, id). */
export function compareRecords(a: Named, b: Named): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
