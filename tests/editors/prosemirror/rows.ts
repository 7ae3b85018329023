import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'ProseMirror, basic schema', variant: 'basic', click: '.ProseMirror' },
  { name: 'Tiptap starter kit', variant: 'tiptap', click: '.ProseMirror' },
];
