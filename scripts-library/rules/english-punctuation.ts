import type { Rule } from './rule.ts';
import { stringsOf } from './text/strings.ts';

/** Marks of Chinese typesetting, full-width forms, and Chinese characters. */
const FULL_WIDTH = /[\u3000-\u303f\uff01-\uff60]|\p{Script=Han}/u;
/** Two spaces, a space before a mark, or none after one. */
const SPACING = / {2}| [,.!?;:]|[,;:!?][A-Za-z]/;

export const englishPunctuation: Rule = {
  id: 'english-punctuation',
  about: 'English text has no full-width characters, and its spaces where English has them.',
  *check(library) {
    for (const { file, id, locale, where, text } of stringsOf(library)) {
      const match = locale === 'en' ? (FULL_WIDTH.exec(text) ?? SPACING.exec(text)) : null;
      if (match === null) continue;
      yield {
        file,
        id,
        locale,
        where,
        problem: `“${match[0]}” in “${text}”.`,
        fix: 'write it with the marks, letters and spaces of English.',
      };
    }
  },
};
