import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [{ name: 'Trix', variant: 'trix', click: 'trix-editor' }];
