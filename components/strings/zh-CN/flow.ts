import type { flow as en } from '../en/flow.ts';

export const flow: typeof en = {
  start: '开始计时流程',
  again: '从头开始',
  step: (place, places) => `第 ${place} 步，共 ${places} 步`,
  round: (round, rounds) => `第 ${round} 次，共 ${rounds} 次`,
  next: '接着',
  nextAgain: '同样再来一次',
  nextEnd: '结束',
  secondsLeft: (seconds) => `${seconds} 秒`,
  answered: '客户应答了',
  goOn: '下一步',
  back: '上一步',
  pause: '暂停',
  resume: '继续',
  restart: '重新计时',
  leave: '退出流程',
  paused: '已暂停',
  ended: { answered: '客户应答了。', finished: '流程已完成。', left: '已退出流程。' },
  says: {
    step: (label, seconds) => (seconds === null ? label : `${label}。${seconds} 秒。`),
    warning: (seconds) => `还剩 ${seconds} 秒。`,
    countdown: (seconds) => String(seconds),
  },
};
