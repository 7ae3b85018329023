import { paste } from '../attempts/paste.ts';
import { codeSurface } from '../surface/code-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin, markedRoot } from './marked.ts';
import { wake } from './wake.ts';

/**
 * Monaco, with its hidden textarea or an EditContext. Known: typing indents each line like the one before, so only a
 * paste is exact; and none is taken while the window lacks the focus, unless it is told otherwise.
 */
export const monaco: Adapter = {
  id: 'monaco',
  matches: (field) => isWithin(field, '.monaco-editor'),
  surface: (field) => codeSurface(markedRoot(field, '.monaco-editor'), '.view-line', '.mtkcontrol'),
  prepare: ({ element }) => wake(element),
  attempts: () => [paste],
};
