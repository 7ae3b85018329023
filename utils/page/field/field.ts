/**
 * A place that takes the keyboard. `native` inputs and textareas keep their text to themselves; the text of a `rich`
 * field is its DOM, `element` being the editing host; an `edit-context` draws its text itself.
 */
export interface Field {
  readonly kind: 'native' | 'rich' | 'edit-context';
  readonly element: HTMLElement;
}

/** Inputs that are pressed, ticked or picked: no one types into them, so they never count as the last field. */
const NOT_TYPED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** The field that an element is or lies in; null when typing there writes nothing. */
export function fieldAt(element: Element): Field | null {
  const html = element as HTMLElement;
  if (isTextarea(html)) return { kind: 'native', element: html };
  if (isInput(html)) return NOT_TYPED.has(html.type) ? null : { kind: 'native', element: html };
  if ((html as { editContext?: unknown }).editContext) return { kind: 'edit-context', element: html };
  const doc = html.ownerDocument;
  // With a frame of it in focus the keyboard is in another document, the palette's among them.
  if (doc.designMode === 'on' && doc.body) return isFrame(html) ? null : { kind: 'rich', element: doc.body };
  return html.isContentEditable ? { kind: 'rich', element: editingHost(html) } : null;
}

/** Whether an element is an `<input>`, of whatever realm. */
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';

/** Whether an element holds another document, of whatever realm. */
export const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

/** Whether an element is a `<textarea>`, of whatever realm. */
export const isTextarea = (element: Element): element is HTMLTextAreaElement => element.localName === 'textarea';

function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
