import type { PackRecord } from '../../pack/pack-record.ts';
import { isLocked, withOverlay } from './edit-overlay.ts';
import type { ArchivedField, OpenConflict, Overlay, OwnField } from './overlay.ts';
import { readField } from './record-fields.ts';

/**
 * Carries an agent's edits over to a new version of a record, text by text: changed on one side only, that side holds;
 * on both, the pack's is shown, both are offered, and the own one is in the history; locked, the pack's holds and the
 * own one is archived; gone from the pack, the whole record is kept as a personal copy. No own text is ever dropped.
 */
export function mergeOverlay(
  overlay: Overlay,
  before: PackRecord,
  after: PackRecord | undefined,
  now: number,
): Overlay {
  if (overlay.personalCopy) return after ? archiveCopy(overlay, after, now) : overlay;
  if (!after) return { ...overlay, personalCopy: unlocked(withOverlay(before, overlay)) };
  const fields: Record<string, OwnField> = {};
  const conflicts = overlay.conflicts.flatMap((conflict): OpenConflict[] => {
    const theirs = readField(after, conflict.path);
    return theirs === undefined || isLocked(after) ? [] : [{ ...conflict, theirs }];
  });
  const history = [...overlay.history];
  for (const [path, own] of Object.entries(overlay.fields)) {
    const theirs = readField(after, path);
    const outcome = isLocked(after) ? 'locked' : mergeField(own, theirs);
    if (outcome === 'mine') fields[path] = own;
    if (outcome === 'mine' || outcome === 'same') continue;
    history.push(archived(path, own.mine, theirs, outcome, now));
    if (outcome === 'both-changed' && theirs !== undefined) conflicts.push({ path, ...own, theirs });
  }
  return { ...overlay, fields, conflicts, history };
}

function mergeField(own: OwnField, theirs: string | undefined): 'mine' | 'same' | 'both-changed' | 'place-gone' {
  if (theirs === undefined) return 'place-gone';
  if (theirs === own.mine) return 'same';
  return theirs === own.base ? 'mine' : 'both-changed';
}

const archived = (
  path: string,
  mine: string,
  theirs: string | undefined,
  reason: ArchivedField['reason'],
  at: number,
): ArchivedField => ({ path, mine, ...(theirs === undefined ? {} : { theirs }), reason, at });

/** The pack has the record again: the personal copy's own texts go back to being edits of it, or into the history. */
function archiveCopy(overlay: Overlay, after: PackRecord, now: number): Overlay {
  const { personalCopy, ...rest } = overlay;
  return personalCopy ? mergeOverlay(rest, personalCopy, after, now) : rest;
}

/** A copy is the agent's own: nothing in it is locked. */
function unlocked(record: PackRecord): PackRecord {
  if (record.type !== 'script' || record.locked === undefined) return record;
  const { locked: _, ...rest } = record;
  return rest;
}

/** Takes one side of an open conflict; the other one is in the history either way. */
export function resolveConflict(overlay: Overlay, path: string, side: 'mine' | 'theirs'): Overlay {
  const conflict = overlay.conflicts.find((each) => each.path === path);
  if (!conflict) return overlay;
  const conflicts = overlay.conflicts.filter((each) => each !== conflict);
  if (side === 'theirs') return { ...overlay, conflicts };
  return {
    ...overlay,
    conflicts,
    fields: { ...overlay.fields, [path]: { base: conflict.theirs, mine: conflict.mine } },
  };
}

/** All own texts that an overlay holds anywhere. */
export function ownTexts(overlay: Overlay): string[] {
  const { fields, conflicts, history, personalCopy } = overlay;
  const kept = [...Object.values(fields), ...conflicts, ...history].map(({ mine }) => mine);
  return personalCopy ? [...kept, ...stringsIn(personalCopy)] : kept;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
