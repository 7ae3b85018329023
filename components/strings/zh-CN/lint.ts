import type { lint as en } from '../en/lint.ts';

export const lint: typeof en = {
  found: (count) => (count === 0 ? '' : `这里有 ${count} 处不能说的话，按 Alt+Enter 替换。`),
  place: (n, count) => `${n}/${count}`,
  replace: '替换',
};
