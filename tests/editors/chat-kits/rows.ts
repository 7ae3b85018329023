import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'vue-advanced-chat', variant: 'vue-advanced-chat', click: 'pierce/#roomTextarea' },
];
