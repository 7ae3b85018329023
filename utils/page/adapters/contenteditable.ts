import { insertHtml } from '../attempts/insert-html.ts';
import { insertLines } from '../attempts/insert-lines.ts';
import { insertPreserved } from '../attempts/insert-preserved.ts';
import { insertText } from '../attempts/insert-text.ts';
import { paste, pasteParagraphs } from '../attempts/paste.ts';
import { pressKey } from '../commit/press-key.ts';
import { isBare, joinsTyping, keepsBreaks } from '../field/bare-host.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { announce } from './announce.ts';
import { ARROW_BACK } from './keys.ts';
import { rest, wake } from './wake.ts';

/**
 * Any editing host that no other adapter knows: plain contenteditable of every shape, designMode frames, Gmail,
 * Jodit, SunEditor, old frame editors. Typing comes first, since whoever lets the browser edit gets it
 * right, and pastes are often rewritten.
 */
export const contenteditable: Adapter = {
  id: 'contenteditable',
  canBeTyped: true,
  matches: ({ kind }) => kind === 'rich',
  surface: ({ element }) => richSurface(element),
  prepare({ element }) {
    // Editors that keep the selection they had when the window lost the focus learn of the new one the same way.
    wake(element);
    // Editors with snapshots of their own (roosterjs) take one when the caret moves, and else undo own words with the text.
    pressKey(element, ARROW_BACK);
  },
  announce: ({ element }) => announce(element),
  finish: ({ element }) => rest(element),
  attempts(text, { element }) {
    const others = [insertText, paste, pasteParagraphs, insertHtml];
    if (!text.includes('\n') || !isBare(element)) return [...others, insertLines];
    if (keepsBreaks(element)) return [insertPreserved, ...others];
    return joinsTyping() ? [insertLines, ...others] : [...others, insertLines];
  },
};
