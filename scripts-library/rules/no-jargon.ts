import { JARGON } from './data/words.ts';
import type { Rule } from './rule.ts';
import { placeOf } from './text/occurs.ts';
import { spokenOf } from './text/spoken.ts';

export const noJargon: Rule = {
  id: 'no-jargon',
  about: 'Nothing that a customer hears or reads uses words of the trade.',
  *check(library) {
    for (const { file, id, locale, where, text } of spokenOf(library)) {
      for (const word of JARGON[locale]) {
        if (placeOf(word, text, locale) < 0) continue;
        yield {
          file,
          id,
          locale,
          where,
          problem: `a customer would not know “${word}”, in “${text}”.`,
          fix: 'say what it means for the customer.',
        };
      }
    }
  },
};
