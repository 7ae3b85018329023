import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { pressKey } from '../commit/press-key.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { ARROW } from './keys.ts';
import { isWithin } from './marked.ts';

/**
 * TinyMCE, in its frame and inline. Known: it takes a paste a moment after the event and puts a paragraph of its own
 * around it; what was typed since its last undo level is undone with the text, unless a key that moves the caret was
 * seen, and the text itself makes a level only when another one is seen.
 */
export const tinymce: Adapter = {
  id: 'tinymce',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.mce-content-body'),
  surface: ({ element }) => richSurface(element),
  prepare: ({ element }) => void pressKey(element, ARROW),
  attempts: () => [insertText, insertHtml, insertLines],
  finish: ({ element }) => void pressKey(element, ARROW),
};
