import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [{ name: 'Editor.js', variant: 'editorjs', click: '.ce-paragraph' }];
