import type { Row } from '../bed/row.ts';

/** It sets the value anew as it grows, which Firefox takes as the end of what can be undone. */
const inFirefox = { known: { undo: 'no undo' } };

export const rows: readonly Row[] = [
  { name: 'Ant Design text area', variant: 'antd', click: 'textarea', inFirefox },
  { name: 'Ant Design modal', variant: 'antd-modal', click: '.ant-modal textarea', inFirefox },
  { name: 'Element Plus text area', variant: 'element-plus', click: 'textarea' },
  { name: 'Element Plus dialog', variant: 'element-plus-dialog', click: '.el-dialog textarea' },
  { name: 'ChatUI', variant: 'chatui', click: 'textarea' },
  { name: 'deep-chat', variant: 'deep-chat', click: 'pierce/#text-input' },
];
