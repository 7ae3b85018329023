import { insertText } from '../attempts/insert-text.ts';
import { paste } from '../attempts/paste.ts';
import { joinsTyping } from '../field/bare-host.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Quill 1 and 2: Salesforce, many help desks. Known: Quill 1 deletes the selection on a paste event and then waits for
 * the real clipboard, so a paste event is nothing for it; in Firefox both lose the line breaks of typed
 * text, so that Quill 1 is given none there.
 */
export const quill: Adapter = {
  id: 'quill',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.ql-editor'),
  surface: ({ element }) => richSurface(element),
  attempts(text, { element }) {
    const losesBreaks = text.includes('\n') && !joinsTyping();
    if (isFirst(element)) return losesBreaks ? [] : [insertText];
    return losesBreaks ? [paste] : [insertText, paste];
  },
};

/** Quill 1 keeps a hidden place for what is pasted beside its editor. */
const isFirst = (element: HTMLElement) => element.parentElement?.querySelector('.ql-clipboard') !== null;
