import { insertText } from '../attempts/insert-text.ts';
import { paste } from '../attempts/paste.ts';
import { codeSurface } from '../surface/code-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin, markedRoot } from './marked.ts';

/** Ace, through its hidden textarea. */
export const ace: Adapter = {
  id: 'ace',
  matches: (field) => isWithin(field, '.ace_editor'),
  surface: (field) => codeSurface(markedRoot(field, '.ace_editor'), '.ace_line', '.ace_invalid'),
  attempts: () => [paste, insertText],
};
