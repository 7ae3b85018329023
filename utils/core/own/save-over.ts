import type { PackRecord } from '../pack/pack-record.ts';
import type { Edited } from '../update/overlay/edit-overlay.ts';
import { mergeOverlay } from '../update/overlay/merge-overlay.ts';
import type { Overlay } from '../update/overlay/overlay.ts';
import { writeField } from '../update/overlay/record-fields.ts';
import { editTexts, type OwnTexts } from './edit-texts.ts';

interface Over {
  readonly packId: string;
  /** The record as the pack has it now; undefined when it has none any more. */
  readonly present?: PackRecord | undefined;
  /** The record as the pack had it last, when it has none now. */
  readonly last?: PackRecord | undefined;
  /** The pack's texts that the agent had before their eyes, by their places. */
  readonly seen: Readonly<Record<string, string>>;
}

/**
 * Saves own texts over a record that may have changed, or gone, while they were typed: what was typed is an edit of
 * the words that were seen, carried over to what the pack has now as any edit is.
 */
export function saveOver(
  before: Overlay | undefined,
  texts: OwnTexts,
  { packId, present, last, seen }: Over,
  now: number,
): Edited | { readonly kind: 'refused'; readonly reason: 'gone' } {
  if (before?.personalCopy) return editTexts(before, packId, before.personalCopy, texts, now);
  const record = present ?? last;
  if (!record) return { kind: 'refused', reason: 'gone' };
  const read = Object.entries(seen).reduce((shown, [path, text]) => writeField(shown, path, text), record);
  const edited = editTexts(before, packId, read, texts, now);
  if (edited.kind === 'refused') return edited;
  return { kind: 'edited', overlay: mergeOverlay(edited.overlay, read, present, now) };
}
