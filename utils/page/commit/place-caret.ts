import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Surface } from '../surface/surface.ts';
import { type FieldText, isSameRange, isWritten } from '../text/splice.ts';

/** Selects the first blank of what was written, or sees to it that the caret stands behind the text. */
export async function placeCaret(
  surface: Surface,
  before: FieldText,
  request: InsertionRequest,
): Promise<'after' | 'blank'> {
  // In a long document whose view has moved, offsets of before mean other places: the caret stays where it was put.
  if (!before.selection || !isWritten(before, surface.asRead(request.text), surface.read().text)) return 'after';
  const start = before.selection.from;
  const offsetOf = (length: number) => start + surface.asRead(request.text.slice(0, length)).length;
  if (request.blank) {
    const range = { from: offsetOf(request.blank.from), to: offsetOf(request.blank.to) };
    if (surface.select(range) && isSameRange(surface.read().selection, range)) return 'blank';
  }
  const end = { from: offsetOf(request.text.length), to: offsetOf(request.text.length) };
  if (!isSameRange(surface.read().selection, end)) surface.select(end);
  return 'after';
}
