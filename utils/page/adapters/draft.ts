import { paste } from '../attempts/paste.ts';
import { textEvent } from '../attempts/text-event.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Draft.js: older composers of social and support desks. Known: the browser's own typing corrupts the document beyond
 * undo, so it is never tried.
 */
export const draft: Adapter = {
  id: 'draft',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.public-DraftEditor-content, .DraftEditor-root'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [paste, textEvent],
};
