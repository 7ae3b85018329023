import type { wrapup as en } from '../en/wrapup.ts';

export const wrapup: typeof en = {
  title: '通话小结',
  gone: '本机已经没有这个通话了。',
  stillOpen: '通话还没有结束。',
  reopen: '回到通话',
  disposition: '处理结果',
  none: '未选择',
  satisfaction: '满意度（如有询问）',
  notAsked: '未询问',
  preview: '写出来是这样',
  insert: '插入',
  copy: '复制',
  scripts: '用过的话术',
  template: '模板',
  templateHint: '空栏全部为空的一行会省略。可用的空栏：',
  templateUnknown: (names) => `没有内容可填：${names}。`,
  templateReset: '恢复话术包的模板',
};
