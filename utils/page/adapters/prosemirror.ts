import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { pasteParagraphs } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * ProseMirror and what is built on it: Tiptap, Remirror, Milkdown, BlockNote, TOAST UI, AiEditor, the composers of
 * Chatwoot, Intercom, HubSpot and Atlassian. Known: a plain paste swallows blank lines, so typing comes first; it makes
 * a paragraph of each line, as Enter does.
 */
export const prosemirror: Adapter = {
  id: 'prosemirror',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.ProseMirror'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [insertText, pasteParagraphs, insertLines],
};
