import { type Field, fieldAt } from '../field/field.ts';
import { deepActiveElement } from '../focus/deep-active.ts';
import type { RememberedField } from '../focus/field-memory.ts';
import { restoreSelection } from '../focus/saved-selection.ts';

/** Gives a remembered field the focus and its selection again; false when the page lets it have none. */
export function takeFocus({ field, selection }: RememberedField): boolean {
  const doc = field.element.ownerDocument;
  // A frame keeps its active element while another frame has the keyboard: then the frame itself must take it first.
  if (!doc.hasFocus()) doc.defaultView?.focus();
  field.element.focus({ preventScroll: true });
  if (!hasFocus(field)) return false;
  restoreSelection(field, selection);
  return true;
}

/** Whether a field has its document's focus. */
export function hasFocus({ element }: Field): boolean {
  const active = deepActiveElement(element.ownerDocument);
  return active !== null && fieldAt(active)?.element === element;
}
