import type { today as en } from '../en/today.ts';

export const today: typeof en = {
  title: '今天',
  calls: '通话',
  callsCount: (count) => `${count} 通`,
  callsOpen: (count) => `${count} 通还没结束`,
  average: (span) => `平均 ${span}`,
  promises: '承诺',
  open: (count) => `${count} 项未了`,
  due: (count) => `${count} 项已逾期或今天到期`,
  kept: (count) => `今天兑现 ${count} 项`,
  scripts: '用得最多的话术',
  times: (count) => `${count} 次`,
  noScripts: '今天还没有用过话术。',
  local: '只在这台电脑上统计，别人看不到。',
};
