import type { common as en } from '../en/common.ts';

export const common: typeof en = {
  appName: '提词卡',
  back: '返回',
  close: '关闭',
  undo: '撤销',
  retry: '重试',
  loading: '正在载入……',
  copied: '已复制',
  languages: { 'zh-CN': '中文', en: 'English' },
  languageShort: { 'zh-CN': '中', en: 'EN' },
  wordings: { neutral: '通用', powerful: '力量型', lively: '活泼型', peaceful: '和平型', analytical: '分析型' },
  tabs: { search: '话术', types: '类型', cards: '卡片', notes: '记录', promises: '承诺', settings: '设置' },
  mainNavigation: '视图',
  libraryFailed: '读不出内置话术。请重新打开侧边栏；如果仍不行，请重新安装提词卡。',
  wait: (seconds) => `${seconds} 秒`,
};
