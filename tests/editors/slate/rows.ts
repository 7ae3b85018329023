import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Slate', variant: 'rich', click: '[data-slate-editor]' },
  { name: 'Slate, plain text', variant: 'plain', click: '[data-slate-editor]' },
];
