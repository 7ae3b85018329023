import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'TinyMCE, frame', variant: 'frame', click: 'iframe >>> body' },
  { name: 'TinyMCE, inline', variant: 'inline', click: '[contenteditable]' },
];
