import { BANNED_WORDS } from './data/words.ts';
import type { Rule } from './rule.ts';
import { placeOf } from './text/occurs.ts';
import { stringsOf } from './text/strings.ts';

export const bannedWords: Rule = {
  id: 'banned-words',
  about: 'Words that no agent may say stand nowhere but among the things never to be said.',
  *check(library) {
    for (const { file, id, locale, where, path, text } of stringsOf(library)) {
      if (path[0] === 'never') continue;
      for (const word of BANNED_WORDS[locale]) {
        if (placeOf(word, text, locale) < 0) continue;
        yield {
          file,
          id,
          locale,
          where,
          problem: `“${word}” in “${text}”.`,
          fix: 'say it in other words; only entries of "never" may quote it.',
        };
      }
    }
  },
};
