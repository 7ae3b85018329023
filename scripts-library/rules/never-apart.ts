import type { Rule } from './rule.ts';
import { placeOf } from './text/occurs.ts';
import { scriptTextsOf } from './text/script-texts.ts';
import { spokenOf } from './text/spoken.ts';

export const neverApart: Rule = {
  id: 'never-apart',
  about: 'What must never be said is said nowhere in the library, in its language.',
  *check(library) {
    const nevers = scriptTextsOf(library).flatMap(({ id, locale, text }) =>
      text.never.map(({ phrase }) => ({ owner: id, locale, phrase })),
    );
    for (const { file, id, locale, where, text } of spokenOf(library)) {
      for (const never of nevers) {
        if (never.locale !== locale || placeOf(never.phrase, text, locale) < 0) continue;
        yield {
          file,
          id,
          locale,
          where,
          problem: `says “${never.phrase}”, which ${never.owner} forbids.`,
          fix: `say it otherwise, or make the phrase in ${never.owner} longer and more particular.`,
        };
      }
    }
  },
};
