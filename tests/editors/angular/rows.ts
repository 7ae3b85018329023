import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Angular reactive form', variant: 'reactive', click: 'textarea' },
  { name: 'Angular, kept on blur', variant: 'on-blur', click: 'textarea' },
  { name: 'Angular ngModel', variant: 'template', click: 'textarea' },
];
