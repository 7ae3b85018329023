import type { PackRecord } from '../pack/pack-record.ts';
import { type Edited, editField, isLocked } from '../update/overlay/edit-overlay.ts';
import { type ArchivedField, emptyOverlay, type Overlay } from '../update/overlay/overlay.ts';
import { readField, writeField } from '../update/overlay/record-fields.ts';

/** Own texts by their place in a record; null: back to the pack's words. */
export type OwnTexts = Readonly<Record<string, string | null>>;

/**
 * Puts several own texts into a record at once, all or none. `record` is the pack's own, without any overlay; for a
 * record that the pack has no more, the personal copy itself is edited.
 */
export function editTexts(
  overlay: Overlay | undefined,
  packId: string,
  record: PackRecord,
  texts: OwnTexts,
  now: number,
): Edited {
  let edited: Overlay = overlay ?? emptyOverlay(packId, record);
  if (isLocked(record)) return { kind: 'refused', reason: 'locked' };
  for (const [path, mine] of Object.entries(texts)) {
    const next = edited.personalCopy
      ? editCopy(edited, edited.personalCopy, path, mine, now)
      : editField(edited, packId, record, path, mine ?? readField(record, path) ?? '', now);
    if (next.kind === 'refused') return next;
    edited = next.overlay;
  }
  return { kind: 'edited', overlay: edited };
}

/** A copy's text stays an edit of what the pack said last, in case the pack has the record again some day. */
function editCopy(overlay: Overlay, copy: PackRecord, path: string, mine: string | null, now: number): Edited {
  const shown = readField(copy, path);
  if (shown === undefined) return { kind: 'refused', reason: 'no-such-place' };
  const field = overlay.fields[path];
  const base = field ? field.base : shown;
  const text = mine ?? base ?? shown;
  if (text === shown) return { kind: 'edited', overlay };
  const { [path]: _, ...others } = overlay.fields;
  const fields =
    text === base ? others : { ...others, [path]: { ...(base === undefined ? {} : { base }), mine: text } };
  const history = field ? [...overlay.history, replaced(path, field.mine, base, now)] : overlay.history;
  return { kind: 'edited', overlay: { ...overlay, fields, history, personalCopy: writeField(copy, path, text) } };
}

/** An overlay as it was before an edit; own texts that this takes away are in its history. */
export function undoneEdit(before: Overlay | undefined, after: Overlay, now: number): Overlay {
  const earlier = before ?? emptyOverlay(after.packId, after);
  const isShown = (path: string, mine: string) => earlier.fields[path]?.mine === mine;
  const since = after.history.slice(earlier.history.length).filter(({ path, mine }) => !isShown(path, mine));
  const undone = Object.entries(after.fields)
    .filter(([path, { mine }]) => !isShown(path, mine))
    .map(([path, { mine }]) => replaced(path, mine, earlier.fields[path]?.mine, now));
  return { ...earlier, history: [...earlier.history, ...since, ...undone] };
}

const replaced = (path: string, mine: string, theirs: string | undefined, at: number): ArchivedField => ({
  path,
  mine,
  ...(theirs === undefined ? {} : { theirs }),
  reason: 'replaced',
  at,
});

/** Tells whether a record is shown in somebody's own words. */
export const hasOwnWords = (overlay: Overlay): boolean =>
  Object.keys(overlay.fields).length > 0 || overlay.personalCopy !== undefined;

/** Own texts for a place that are not shown now, the last one first, each once. */
export function earlierTexts(overlay: Overlay | undefined, path: string): ArchivedField[] {
  const shown = overlay?.fields[path]?.mine;
  const seen = new Set<string | undefined>([shown]);
  return (overlay?.history ?? [])
    .toReversed()
    .filter((each) => each.path === path && !seen.has(each.mine) && seen.add(each.mine));
}
