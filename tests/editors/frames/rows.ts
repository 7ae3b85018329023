import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'same-origin frame', variant: 'same-origin', click: 'iframe >>> textarea' },
  { name: 'cross-origin frame, allowed', variant: 'cross-origin', click: 'iframe >>> textarea' },
  { name: 'sandboxed frame, allowed', variant: 'sandboxed', click: 'iframe >>> textarea' },
  { name: 'srcdoc frame', variant: 'srcdoc', click: 'iframe >>> textarea' },
  { name: 'about:blank frame', variant: 'blank', click: 'iframe >>> [contenteditable]' },
  { name: 'designMode frame', variant: 'design-mode', click: 'iframe >>> body' },
  { name: 'frame in a frame', variant: 'nested', click: 'iframe >>> iframe >>> textarea' },
  { name: 'frame in a shadow tree', variant: 'in-shadow', click: 'pierce/iframe >>> textarea' },
];
