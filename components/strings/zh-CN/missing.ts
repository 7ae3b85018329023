import type { missing as en } from '../en/missing.ts';

export const missing: typeof en = {
  title: '缺少的话术',
  none: '还没有登记。搜索没有结果时，按 Alt+M 就会记到这里。',
  hint: '搜不到的内容。号码和验证码已隐去。',
  headings: ['搜索内容', '次数', '最近一次'],
  export: '导出给组长',
  clear: '清空列表',
  note: '登记为缺少的话术',
  noted: (query) => `已登记：${query}`,
};
