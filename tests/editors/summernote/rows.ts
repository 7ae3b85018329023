import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [{ name: 'Summernote', variant: 'lite', click: '.note-editable' }];
