import type { SlotProblem } from '../../../utils/core/slots/slot-kind.ts';

export const slotProblems: Record<SlotProblem, string> = {
  empty: '这里还没有填。',
  'too-long': '太长了。',
  'too-short': '太短了。',
  characters: '有些字符不该出现在这里。',
  'not-an-honorific': '先生、女士还是小姐？',
  'not-a-number': '这不是数字。',
  negative: '不能小于零。',
  grouping: '千位分隔符的位置不对。',
  range: '这个数太大或太小。',
  'not-a-date': '看不懂这个日期。试试“5月3日”或“2026-05-03”。',
  'no-such-day': '没有这一天。',
  'ambiguous-date': '分不清月和日，请写成“5月3日”。',
  'weekday-mismatch': '日期和星期对不上。',
  'not-a-time': '看不懂这个时间。试试“14:30”。',
  'not-a-duration': '要多久？试试“3”或“3分钟”。',
  'not-a-deadline': '什么时候之前？试试“24小时”“明天17:00”或一个日期。',
  past: '这个时间已经过去了。',
  'too-many': '太多了。',
};
