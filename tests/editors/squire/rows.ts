import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Squire', variant: 'squire', click: '[contenteditable]', known: { undo: 'takes a word more' } },
];
