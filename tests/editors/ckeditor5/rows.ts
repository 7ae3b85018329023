import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [{ name: 'CKEditor 5', variant: 'classic', click: '.ck-editor__editable' }];
