import type { cards as en } from '../en/cards.ts';

export const cards: typeof en = {
  title: '速查卡片',
  kinds: { process: '步骤', list: '要点', figures: '培训数字' },
  unsourced: '培训用数字，没有出处，不要对客户引用。',
  conflict: '另有说法：',
  scripts: '相关话术',
  tickHint: '按 1 到 9 键勾选，只记在当前通话里。',
  optional: '可以省略',
};
