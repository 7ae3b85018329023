import { pasteParagraphs } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * CKEditor 5 in all its builds: Zendesk, many ticket systems. Known: typing from outside does nothing; a paste of plain
 * text flattens blank lines and leading blanks, so paragraphs are pasted.
 */
export const ckeditor5: Adapter = {
  id: 'ckeditor5',
  matches: (field) => field.kind === 'rich' && isWithin(field, '.ck-editor__editable'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [pasteParagraphs],
};
