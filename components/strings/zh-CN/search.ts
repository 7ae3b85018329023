import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  label: '查找话术',
  placeholder: '搜索：wsdh、无声、silent……',
  clear: '清空搜索',
  favourites: '收藏',
  recent: '最近使用',
  mostUsed: '最常使用',
  categories: '按类别浏览',
  results: '结果',
  inCategory: (name) => `仅看“${name}”：显示全部`,
  count: (n) => (n === 0 ? '没有找到话术' : `${n} 条话术`),
  scripts: (n) => `${n} 条`,
  nothing: (query) => `没有与“${query}”相符的内容。`,
  nothingHint: '试试拼音首字母、客户说的一个词，或者按类别浏览。',
  nearest: '最接近的',
  kinds: { script: '话术', playbook: '类型', state: '状态', card: '卡片' },
  via: { title: '', tag: '又称', asked: '客户会说', body: '话术', never: '禁语', shortcut: '短码', id: '编号' },
};
