import { PERSONALITY_TYPES } from '../../utils/core/script/wording.ts';
import { situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptTextsOf } from './text/script-texts.ts';

export const fourWordings: Rule = {
  id: 'four-wordings',
  about: 'A situation marked 4 has a wording for each personality type, in every language.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      if (!situationOf(library.catalogue, id)?.marks?.includes('4')) continue;
      for (const type of PERSONALITY_TYPES) {
        if (text.wordings[type] !== undefined) continue;
        yield {
          file,
          id,
          locale,
          where: `wordings.${type}`,
          problem: `has no wording for the ${type} type.`,
          fix: `write wordings.${type}, so that a listener would tell it from the others.`,
        };
      }
    }
  },
};
