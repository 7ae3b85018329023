import { windowOf } from '../attempts/attempt.ts';
import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { pageRealm } from '../attempts/page-realm.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Summernote, with Bootstrap or without. Known: it undoes to its own last snapshot, which it takes when the mouse is
 * let go; what was typed since would be undone with the text.
 */
export const summernote: Adapter = {
  id: 'summernote',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.note-editable'),
  surface: ({ element }) => richSurface(element),
  prepare({ element }) {
    const { realm, asPageObject } = pageRealm(windowOf(element));
    element.dispatchEvent(new realm.MouseEvent('mouseup', asPageObject({ bubbles: true })));
  },
  attempts: () => [insertText, insertLines, insertHtml],
};
