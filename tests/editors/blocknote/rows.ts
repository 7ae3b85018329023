import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'BlockNote', variant: 'blocknote', click: '.bn-editor [data-content-type=paragraph]' },
];
