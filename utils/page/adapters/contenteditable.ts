import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { paste, pasteParagraphs } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';

/**
 * Any editing host that no other adapter knows: plain contenteditable of every shape, designMode frames, and editors
 * without a mark of their own. Typing comes first, since whoever lets the browser edit gets it right; an editor with
 * a model that types badly is taken back and offered a paste.
 */
export const contenteditable: Adapter = {
  id: 'contenteditable',
  matches: ({ kind }) => kind === 'rich',
  surface: ({ element }) => richSurface(element),
  attempts: () => [insertText, paste, pasteParagraphs, insertLines, insertHtml],
};
