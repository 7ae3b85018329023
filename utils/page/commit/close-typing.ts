import type { Field } from '../field/field.ts';
import { selectionIn } from '../focus/composed-selection.ts';

/**
 * Ends what Chromium counts as one stretch of typing, so that one undo takes back the insertion and not the agent's own
 * words before or after it. Selecting anew what is selected is enough.
 */
export function closeTyping({ kind, element }: Field): void {
  if (kind === 'native') {
    const field = element as HTMLInputElement;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    return;
  }
  const selection = selectionIn(element)?.selection;
  if (!selection?.anchorNode || !selection.focusNode) return;
  selection.setBaseAndExtent(selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset);
}
