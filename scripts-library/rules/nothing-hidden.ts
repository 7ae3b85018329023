import { hiddenCharacters } from '../../utils/core/pack/hidden-characters.ts';
import type { Rule } from './rule.ts';
import { stringsOf } from './text/strings.ts';

export const nothingHidden: Rule = {
  id: 'nothing-hidden',
  about: 'No text holds characters that cannot be seen.',
  *check(library) {
    for (const { file, id, locale, where, text } of stringsOf(library)) {
      for (const { offset, codePoint } of hiddenCharacters(text)) {
        yield {
          file,
          id,
          locale,
          where,
          problem: `${codePoint} stands at place ${offset + 1}.`,
          fix: 'delete it; type the text anew if it cannot be found.',
        };
      }
    }
  },
};
