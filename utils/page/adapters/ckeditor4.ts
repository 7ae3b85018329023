import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { pressKey } from '../commit/press-key.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { ARROW } from './keys.ts';
import { isWithin } from './marked.ts';
import { rest, wake } from './wake.ts';

/**
 * CKEditor 4, in its frame and inline. Known: a plain paste opens paragraphs of its own around the text; as in TinyMCE, a key that
 * moves the caret closes an undo level. Inline, it holds on to the selection it had when the window lost the focus.
 */
export const ckeditor4: Adapter = {
  id: 'ckeditor4',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.cke_editable'),
  surface: ({ element }) => richSurface(element),
  prepare({ element }) {
    wake(element);
    pressKey(element, ARROW);
  },
  finish: ({ element }) => rest(element),
  attempts: () => [insertText, insertLines, insertHtml],
};
