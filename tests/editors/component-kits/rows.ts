import type { Row } from '../bed/row.ts';

export const rows: readonly Row[] = [
  { name: 'Ant Design text area', variant: 'antd', click: 'textarea' },
  { name: 'Ant Design modal', variant: 'antd-modal', click: '.ant-modal textarea' },
  { name: 'Element Plus text area', variant: 'element-plus', click: 'textarea' },
  { name: 'Element Plus dialog', variant: 'element-plus-dialog', click: '.el-dialog textarea' },
  { name: 'ChatUI', variant: 'chatui', click: 'textarea' },
  { name: 'deep-chat', variant: 'deep-chat', click: 'pierce/#text-input' },
];
