import { insertLines } from '../attempts/insert-lines.ts';
import { insertText } from '../attempts/insert-text.ts';
import { pasteParagraphs } from '../attempts/paste.ts';
import { selectionIn } from '../focus/composed-selection.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * ProseMirror and what is built on it: Tiptap, Remirror, Milkdown, BlockNote, TOAST UI, AiEditor, the composers of
 * Chatwoot, Intercom, HubSpot and Atlassian. Known: a plain paste swallows blank lines, so typing comes first; it makes
 * a paragraph of each line, as Enter does. In blocks within blocks (BlockNote) typed lines are lost, pasted ones are not.
 */
export const prosemirror: Adapter = {
  id: 'prosemirror',
  canBeTyped: true,
  matches: (field) => field.kind === 'rich' && isWithin(field, '.ProseMirror'),
  surface: ({ element }) => richSurface(element),
  attempts(text, { element }) {
    const ways = [insertText, pasteParagraphs, insertLines];
    return text.includes('\n') && isNested(element) ? [pasteParagraphs, ...ways] : ways;
  },
};

/** Whether the caret's block lies in another one: a list item, a quote, the block containers of BlockNote. */
function isNested(host: HTMLElement): boolean {
  const caret = selectionIn(host)?.range.startContainer ?? null;
  const block = Array.from(host.children).find((child) => child.contains(caret));
  return block?.querySelector('p, div') != null;
}
