import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'EasyMDE', variant: 'easymde', click: '.CodeMirror-lines', known: { caret: 'no blank' } },
  { name: 'TOAST UI, markdown', variant: 'toast-markdown', click: '.toastui-editor-md-container .ProseMirror' },
  { name: 'TOAST UI, wysiwyg', variant: 'toast-wysiwyg', click: '.toastui-editor-ww-container .ProseMirror' },
  { name: 'Milkdown Crepe', variant: 'milkdown', click: '.ProseMirror p' },
];
