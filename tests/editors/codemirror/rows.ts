import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'CodeMirror 6', variant: 'six', click: '.cm-content' },
  { name: 'CodeMirror 5', variant: 'five', click: '.CodeMirror-lines', known: { caret: 'no blank' } },
  {
    name: 'CodeMirror 5, contenteditable',
    variant: 'five-contenteditable',
    click: '.CodeMirror-lines',
    known: { caret: 'no blank' },
  },
];
