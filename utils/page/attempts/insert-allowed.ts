import type { Attempt } from './attempt.ts';
import { insertText } from './insert-text.ts';
import { pageAllows } from './page-allows.ts';

/** The browser's own typing, where the page lets the text come in. */
export const insertAllowed: Attempt = {
  id: insertText.id,
  write: (element, text) => pageAllows(element, text) && insertText.write(element, text),
};
