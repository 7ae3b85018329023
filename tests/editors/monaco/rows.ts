import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Monaco, textarea', variant: 'textarea', click: '.view-lines', known: { caret: 'no blank' } },
  { name: 'Monaco, EditContext', variant: 'edit-context', click: '.view-lines', known: { caret: 'no blank' } },
];
