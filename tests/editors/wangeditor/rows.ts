import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'wangEditor 5', variant: 'wang', click: '[data-slate-editor]', known: { undo: 'takes a line more' } },
];
