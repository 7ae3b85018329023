import type { Attempt } from './attempt.ts';

/** The browser's own typing: honours the undo stack, `beforeinput` and frameworks that listen to `input`. */
export const insertText: Attempt = {
  id: 'insert-text',
  write: (element, text) => element.ownerDocument.execCommand('insertText', false, text),
};
