import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/** CKEditor 4, in its frame and inline. Known: a plain paste opens paragraphs of its own around the text. */
export const ckeditor4: Adapter = {
  id: 'ckeditor4',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.cke_editable'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [insertText, insertLines, insertHtml],
};
