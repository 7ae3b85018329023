import { insertText } from '../attempts/insert-text.ts';
import { paste } from '../attempts/paste.ts';
import { selectionIn } from '../focus/composed-selection.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';

/**
 * Squire: Fastmail, Proton Mail. It marks nothing, but ends every block, also one with text, in a `<br>`. Known: typed
 * lines can't be undone, since its own history does not see them.
 */
export const squire: Adapter = {
  id: 'squire',
  matches: ({ kind, element }) => kind === 'rich' && endsInBreak(blockWithCaret(element)),
  surface: ({ element }) => richSurface(element),
  attempts: () => [paste, insertText],
};

/** The child of the editing host that holds the caret. */
function blockWithCaret(host: HTMLElement): Element | null {
  const caret = selectionIn(host)?.range.startContainer ?? null;
  return Array.from(host.children).find((child) => child.contains(caret)) ?? null;
}

const endsInBreak = (block: Element | null) =>
  block?.localName === 'div' && block.lastChild?.nodeName === 'BR' && block.textContent !== '';
