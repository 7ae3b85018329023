import { insertText } from '../attempts/insert-text.ts';
import { paste } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * CodeMirror 6. Known: direction marks are drawn as dots, which reading back passes over; of a long document only the
 * part in view is drawn.
 */
export const codemirror6: Adapter = {
  id: 'codemirror6',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.cm-content'),
  surface: ({ element }) => richSurface(element, { drawnOtherwise: '.cm-specialChar' }),
  attempts: () => [paste, insertText],
};
