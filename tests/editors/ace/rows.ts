import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Ace', variant: 'ace', click: '.ace_content', known: { caret: 'no blank' } },
];
