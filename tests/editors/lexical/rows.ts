import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Lexical, plain', variant: 'plain', click: '[contenteditable]' },
  { name: 'Lexical, rich', variant: 'rich', click: '[contenteditable]' },
];
