import type { Rule } from './rule.ts';
import { spokenOf } from './text/spoken.ts';

export const politeYou: Rule = {
  id: 'polite-you',
  about: 'A customer is addressed as 您.',
  *check(library) {
    for (const { file, id, locale, where, text } of spokenOf(library)) {
      if (locale !== 'zh-CN' || !text.includes('你')) continue;
      yield { file, id, locale, where, problem: `says 你 in “${text}”.`, fix: 'write 您 in place of 你.' };
    }
  },
};
