import type { help as en } from '../en/help.ts';

export const help: typeof en = {
  title: '快捷键',
  everywhere: '在面板里',
  inBrowser: '在浏览器里',
  notBound: '未设置',
  whereToBind: '可在浏览器的扩展快捷键页面修改。',
  keys: {
    search: '搜索',
    choose: '选择结果',
    open: '打开结果',
    copy: '复制',
    insert: '插入页面（话术打开时）',
    back: '返回上一步',
    again: '再用一次刚才的话术',
    wording: '措辞：力量、活泼、和平、分析',
    neutral: '通用措辞',
    language: '切换中文和英文',
    types: '客户是哪一型？',
    cards: '速查卡片',
    notes: '记录',
    note: '新记录',
    favourite: '收藏',
    help: '本列表',
  },
  commands: {
    'open-panel': '打开提词卡',
    'suggest-for-selection': '为选中的文字查找话术',
    'quick-palette': '在页面上打开快捷面板',
  },
};
