import { PLACEHOLDERS } from './data/words.ts';
import type { Rule } from './rule.ts';
import { stringsOf } from './text/strings.ts';

export const fieldsFilled: Rule = {
  id: 'fields-filled',
  about: 'No text is blank, ends in a space, or was left to be written later.',
  *check(library) {
    for (const { file, id, locale, where, text } of stringsOf(library)) {
      if (text.trim() === text && text !== '' && !PLACEHOLDERS.test(text)) continue;
      yield {
        file,
        id,
        locale,
        where,
        problem: `“${text}” is not a finished text.`,
        fix: 'write it out, without spaces around it.',
      };
    }
  },
};
