import type { Row } from '../bed/row.ts';

/** There it makes one line of several that are typed, and loses blank ones and leading blanks of what is pasted. */
const inFirefox = {
  declines: {
    multi: 'page-rewrites',
    selection: 'page-rewrites',
    undo: 'page-rewrites',
    caret: 'page-rewrites',
    unfocused: 'page-rewrites',
  },
} as const;

export const rows: readonly Row[] = [
  { name: 'EasyMDE', variant: 'easymde', click: '.CodeMirror-lines', known: { caret: 'no blank' } },
  {
    name: 'TOAST UI, markdown',
    variant: 'toast-markdown',
    click: '.toastui-editor-md-container .ProseMirror',
    inFirefox,
  },
  {
    name: 'TOAST UI, wysiwyg',
    variant: 'toast-wysiwyg',
    click: '.toastui-editor-ww-container .ProseMirror',
    inFirefox,
  },
  { name: 'Milkdown Crepe', variant: 'milkdown', click: '.ProseMirror p' },
];
