import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Monaco, textarea', variant: 'textarea', click: '.view-lines' },
  { name: 'Monaco, EditContext', variant: 'edit-context', click: '.view-lines' },
];
