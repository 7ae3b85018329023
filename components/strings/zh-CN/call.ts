import type { call as en } from '../en/call.ts';

export const call: typeof en = {
  label: '客户',
  nobody: '新客户',
  unnamed: '还不知道姓名',
  calls: '进行中的通话',
  end: '结束通话并小结',
  endShort: '结束',
  start: '开始通话',
  type: '类型',
  moment: '此刻的状态',
  noMoment: '无',
  length: '通话时长',
  paste: '粘贴客户系统里的信息',
  pasteHint: '例如“王女士 138 0000 0000 订单 A-20417”，会自动填到各栏。',
  pasted: (names) => `已填：${names}。`,
  pasteNothing: '没有认出可填的内容。',
  fields: '已知信息',
  hint: '话术会取用这些词。都可以不填。',
};
