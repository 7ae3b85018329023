import type { Rule } from './rule.ts';
import { scriptTextsOf } from './text/script-texts.ts';

const LEAST = 6;

export const askedEnough: Rule = {
  id: 'asked-enough',
  about: 'A script knows at least six whole sentences that are said in its situation, in each language.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      if (text.asked.length >= LEAST) continue;
      yield {
        file,
        id,
        locale,
        where: 'asked',
        problem: `has ${text.asked.length} of ${LEAST} sentences.`,
        fix: 'add what customers really say or type here, each in other words.',
      };
    }
  },
};
