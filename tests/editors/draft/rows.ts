import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [{ name: 'Draft.js', variant: 'draft', click: '.public-DraftEditor-content' }];
