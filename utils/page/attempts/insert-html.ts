import { escapeHtml } from '../../core/insertion/as-html.ts';
import type { Attempt } from './attempt.ts';

/** One piece of HTML with `<br>` between the lines: a single step to undo where typing lines makes several. */
export const insertHtml: Attempt = {
  id: 'insert-html',
  write: (element, text) =>
    element.ownerDocument.execCommand('insertHTML', false, escapeHtml(text).replaceAll('\n', '<br>')),
};
