import type { palette as English } from '../en/palette.ts';

export const palette: typeof English = {
  title: '快捷面板',
  into: (field) => `回车插入到“${field}”`,
  intoField: '回车插入到输入框',
  copies: '回车改为复制：',
  leave: '返回页面',
  read: '先看全文',
};
