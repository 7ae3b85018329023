import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Jodit', variant: 'jodit', click: '.jodit-wysiwyg' },
  { name: 'roosterjs', variant: 'roosterjs', click: '[contenteditable]' },
  { name: 'SunEditor', variant: 'suneditor', click: '.sun-editor-editable' },
  { name: 'Trumbowyg', variant: 'trumbowyg', click: '.trumbowyg-editor' },
  // It reads its markup and passes over line breaks that are kept as such.
  {
    name: 'react-input-emoji',
    variant: 'input-emoji',
    click: '.react-input-emoji--input',
    known: {
      multi: 'lines joined',
      selection: 'lines joined',
      undo: 'lines joined',
      caret: 'lines joined',
      unfocused: 'lines joined',
      palette: 'lines joined',
    },
  },
];
