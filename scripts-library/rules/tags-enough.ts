import type { Rule } from './rule.ts';
import { plainForm } from './text/plain-form.ts';
import { scriptTextsOf } from './text/script-texts.ts';

const LEAST = 6;

export const tagsEnough: Rule = {
  id: 'tags-enough',
  about: 'A script has at least six tags in each language, none of them twice.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      const different = new Set(text.tags.map(plainForm));
      if (different.size >= LEAST && different.size === text.tags.length) continue;
      yield {
        file,
        id,
        locale,
        where: 'tags',
        problem: `has ${text.tags.length} tags, ${different.size} of them different.`,
        fix: `give it at least ${LEAST} different words that an agent would type.`,
      };
    }
  },
};
