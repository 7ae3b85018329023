import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Quill 2', variant: 'two', click: '.ql-editor' },
  {
    name: 'Quill 1',
    variant: 'one',
    click: '.ql-editor',
    inFirefox: {
      declines: {
        multi: 'editor-refused',
        selection: 'editor-refused',
        undo: 'editor-refused',
        caret: 'editor-refused',
        unfocused: 'editor-refused',
        palette: 'editor-refused',
      },
    },
  },
];
