import { insertText } from '../attempts/insert-text.ts';
import { paste } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Quill 1 and 2: Salesforce, many help desks. Known: Quill 1 deletes the selection on a paste event and then waits for
 * the real clipboard, so paste is no first choice.
 */
export const quill: Adapter = {
  id: 'quill',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.ql-editor'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [insertText, paste],
};
