import { beforeInput } from '../attempts/before-input.ts';
import { paste } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/** Trix: Basecamp, Rails' Action Text. Known: typing several lines leaves nothing to undo, and the caret off by one. */
export const trix: Adapter = {
  id: 'trix',
  matches: (field) => field.kind === 'rich' && isWithin(field, 'trix-editor'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [paste, beforeInput],
};
