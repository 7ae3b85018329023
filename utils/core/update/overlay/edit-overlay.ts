import type { PackRecord } from '../../pack/pack-record.ts';
import { emptyOverlay, type Overlay, type OwnField } from './overlay.ts';
import { readField, writeField } from './record-fields.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly overlay: Overlay }
  | { readonly kind: 'refused'; readonly reason: 'locked' | 'no-such-place' };

/** Puts one's own words at a place of a record. The words they replace, if they were one's own too, go to the history. */
export function editField(
  overlay: Overlay | undefined,
  packId: string,
  record: PackRecord,
  path: string,
  mine: string,
  now: number,
): Edited {
  const base = readField(record, path);
  if (base === undefined) return { kind: 'refused', reason: 'no-such-place' };
  if (isLocked(record)) return { kind: 'refused', reason: 'locked' };
  const before = overlay ?? emptyOverlay(packId, record);
  const fields: Record<string, OwnField> = { ...before.fields };
  const replaced = fields[path];
  delete fields[path];
  if (mine !== base) fields[path] = { base, mine };
  const isLost = replaced !== undefined && replaced.mine !== mine;
  const history = isLost
    ? [...before.history, { path, mine: replaced.mine, theirs: base, reason: 'replaced' as const, at: now }]
    : before.history;
  const conflicts = before.conflicts.filter((conflict) => conflict.path !== path);
  return { kind: 'edited', overlay: { ...before, fields, conflicts, history } };
}

/** The record as the agent sees it: the pack's, with one's own words where they hold. */
export function withOverlay(record: PackRecord, overlay: Overlay | undefined): PackRecord {
  if (!overlay || isLocked(record)) return record;
  return Object.entries(overlay.fields).reduce((seen, [path, { mine }]) => writeField(seen, path, mine), record);
}

export const isLocked = (record: PackRecord): boolean => record.type === 'script' && record.locked === true;
