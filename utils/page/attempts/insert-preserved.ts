import { escapeMarkup } from '../../core/insertion/as-html.ts';
import type { Attempt } from './attempt.ts';

/** The text with its line breaks and blanks as they are, in one step, for hosts that keep them. */
export const insertPreserved: Attempt = {
  id: 'insert-preserved',
  write: (element, text) => element.ownerDocument.execCommand('insertHTML', false, escapeMarkup(text)),
};
