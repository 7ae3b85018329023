import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'AG Grid, large text cell', variant: 'ag-grid', click: '[col-id=note].ag-cell' },
  { name: 'Handsontable, cell being edited', variant: 'handsontable', click: 'td', clicks: 2 },
  // A cell that is only chosen takes no typing of a script: the field opens with the first key.
  {
    name: 'Handsontable, cell chosen',
    variant: 'handsontable',
    click: 'td',
    declines: {
      single: 'no-field',
      multi: 'no-field',
      selection: 'no-field',
      caret: 'no-field',
      unfocused: 'no-field',
      palette: 'no-field',
    },
  },
];
