import type { Locale } from '../../utils/core/script/locale.ts';
import type { Rule } from './rule.ts';
import { sentencesOf, spokenLength } from './text/sentences.ts';
import { spokenOf } from './text/spoken.ts';

const LONGEST: Record<Locale, number> = { 'zh-CN': 28, en: 22 };

export const sentenceLength: Rule = {
  id: 'sentence-length',
  about: 'A spoken sentence is at most 28 Chinese characters or 22 English words long.',
  *check(library) {
    for (const { file, id, locale, where, text, form } of spokenOf(library)) {
      if (form === 'send') continue;
      for (const sentence of sentencesOf(text, locale)) {
        const length = spokenLength(sentence, locale);
        if (length <= LONGEST[locale]) continue;
        yield {
          file,
          id,
          locale,
          where,
          problem: `${length} ${locale === 'en' ? 'words' : 'characters'} without a stop: “${sentence}”.`,
          fix: `part it into sentences of at most ${LONGEST[locale]}.`,
        };
      }
    }
  },
};
