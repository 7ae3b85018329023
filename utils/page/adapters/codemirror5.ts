import { paste } from '../attempts/paste.ts';
import { codeSurface } from '../surface/code-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin, markedRoot } from './marked.ts';

/** CodeMirror 5, with its hidden textarea or contenteditable. Known: typing is not seen while the page lacks the focus. */
export const codemirror5: Adapter = {
  id: 'codemirror5',
  matches: (field) => isWithin(field, '.CodeMirror'),
  surface: (field) => codeSurface(markedRoot(field, '.CodeMirror'), '.CodeMirror-line', '.cm-invalidchar'),
  attempts: () => [paste],
};
