import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'CKEditor 4, frame', variant: 'frame', click: 'iframe >>> body' },
  { name: 'CKEditor 4, inline', variant: 'inline', click: '[contenteditable]', known: { unfocused: 'caret off' } },
];
