import type { Field } from '../field/field.ts';
import { selectionIn, selectionObjectFor } from './composed-selection.ts';

/** What was selected in a field when it last had the focus. */
export type SavedSelection =
  | { readonly kind: 'offsets'; readonly from: number; readonly to: number }
  | { readonly kind: 'range'; readonly range: Range };

/** The field's selection now, or null when it keeps none (some input types) or has none inside. */
export function saveSelection({ kind, element }: Field): SavedSelection | null {
  if (kind === 'edit-context') return null;
  if (kind === 'native') {
    const { selectionStart: from, selectionEnd: to } = element as HTMLInputElement;
    return from === null || to === null ? null : { kind: 'offsets', from, to };
  }
  const found = selectionIn(element);
  if (!found) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(found.range.startContainer, found.range.startOffset);
  range.setEnd(found.range.endContainer, found.range.endOffset);
  return { kind: 'range', range };
}

/** Selects again what was selected, as far as it still exists; true when anything had to be changed. */
export function restoreSelection({ element }: Field, saved: SavedSelection | null): boolean {
  if (saved?.kind === 'offsets') {
    const input = element as HTMLInputElement;
    if (input.selectionStart === saved.from && input.selectionEnd === saved.to) return false;
    input.setSelectionRange(saved.from, saved.to);
    return true;
  }
  if (!saved || !element.contains(saved.range.startContainer) || !element.contains(saved.range.endContainer)) {
    return false;
  }
  const now = selectionIn(element)?.range;
  const { startContainer, startOffset, endContainer, endOffset } = saved.range;
  const isSame =
    now?.startContainer === startContainer &&
    now.startOffset === startOffset &&
    now.endContainer === endContainer &&
    now.endOffset === endOffset;
  if (isSame) return false;
  selectionObjectFor(element)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}
