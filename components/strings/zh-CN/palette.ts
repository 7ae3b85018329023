import type { palette as English } from '../en/palette.ts';

export const palette: typeof English = {
  title: '快捷面板',
  into: (field) => `回车插入到“${field}”`,
  intoField: '回车插入到输入框',
  copies: '回车改为复制：',
  leave: '返回页面',
  back: '返回搜索',
  read: '先看全文',
  coming: '正在取话术…',
  kept: '话术一到就插入…',
  lost: '现在读不到团队的话术和您自己的话术。',
  lostHint: '为免发出过时的话，这里什么也不提供。请按 Esc 关闭，再打开侧边栏。',
  altered: {
    title: '页面改动了文字',
    message: '文字插入之后，页面又作了改动。请检查输入框。',
  },
  closedPage: {
    title: '这个网页不让扩展进入',
    message: '请再按一次刚才的快捷键，或点这里：在旁边打开侧边栏。',
  },
};
