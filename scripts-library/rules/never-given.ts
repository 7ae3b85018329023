import type { Rule } from './rule.ts';
import { scriptTextsOf } from './text/script-texts.ts';

const LEAST = 2;

export const neverGiven: Rule = {
  id: 'never-given',
  about: 'Every script names at least two things that must not be said.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      if (text.never.length >= LEAST) continue;
      yield {
        file,
        id,
        locale,
        where: 'never',
        problem: `has ${text.never.length} of ${LEAST} entries.`,
        fix: 'add what an agent might say here and must not: the words, why they hurt, what to say instead.',
      };
    }
  },
};
