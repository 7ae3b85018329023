import type { PublishedIds, SourcedRecord } from './library.ts';

/** Ids of records by type, both in order. */
export function recordIdsByType(entries: readonly SourcedRecord[]): PublishedIds {
  const groups = Object.groupBy(entries, ({ record }) => record.type);
  return Object.fromEntries(
    Object.entries(groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, group]) => [type, [...new Set(group.map(({ record }) => record.id))].sort()]),
  );
}
