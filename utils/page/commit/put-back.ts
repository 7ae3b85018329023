import { windowOf } from '../attempts/attempt.ts';
import type { Field } from '../field/field.ts';
import type { Surface } from '../surface/surface.ts';
import type { FieldText } from '../text/splice.ts';
import { settle } from './settle.ts';

/**
 * Writes what a field held over what came in, for pages that rewrite it and leave nothing to undo. True when the field
 * reads as before. What was typed earlier can't be undone afterwards: the page's own rewriting has lost that already.
 */
export async function putBack({ kind, element }: Field, surface: Surface, before: FieldText): Promise<boolean> {
  if (kind === 'native') setValue(element as HTMLInputElement, before.text);
  else if (!retype(element, surface, before)) return false;
  return settle(element, () => surface.read().text === before.text);
}

function setValue(field: HTMLInputElement, text: string): void {
  field.value = text;
  const { InputEvent } = windowOf(field);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'historyUndo' }));
}

/** Types what was selected over all that stands between the text before and the text behind it, if those still stand. */
function retype({ ownerDocument }: HTMLElement, surface: Surface, { text, selection }: FieldText): boolean {
  if (!selection) return false;
  const head = text.slice(0, selection.from);
  const tail = text.slice(selection.to);
  const now = surface.read().text;
  const to = now.length - tail.length;
  if (!now.startsWith(head) || !now.endsWith(tail) || to <= selection.from) return false;
  if (!surface.select({ from: selection.from, to })) return false;
  const held = text.slice(selection.from, selection.to);
  return held === '' ? ownerDocument.execCommand('delete') : ownerDocument.execCommand('insertText', false, held);
}
