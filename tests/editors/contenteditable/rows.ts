import type { Row } from '../bed/row.ts';

const row = (name: string): Row => ({ name, variant: name, click: '[contenteditable]' });

export const rows: readonly Row[] = [
  row('div'),
  row('div of paragraphs'),
  row('pre-wrap'),
  row('span'),
  row('plaintext-only'),
  row('div with br only'),
  { name: 'in open shadow', variant: 'open-shadow', click: '#host' },
  { name: 'in closed shadow', variant: 'closed-shadow', click: '#host' },
  { name: 'React contenteditable', variant: 'react', click: '[contenteditable]' },
];
