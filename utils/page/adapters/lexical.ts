import { beforeInput } from '../attempts/before-input.ts';
import { paste } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Lexical, in its plain and rich forms, with React or without: WhatsApp and Messenger on the web, and many newer chats.
 * Known: typing a whole text loses its line breaks.
 */
export const lexical: Adapter = {
  id: 'lexical',
  matches: (field) => field.kind === 'rich' && isWithin(field, '[data-lexical-editor]'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [paste, beforeInput],
};
