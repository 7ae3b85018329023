import type { Rule } from './rule.ts';

export const bothLanguages: Rule = {
  id: 'both-languages',
  about: 'Every record is written in every language of the pack.',
  *check({ folder, entries }) {
    for (const { file, record } of entries) {
      for (const locale of folder.locales) {
        if (record.texts[locale] !== undefined) continue;
        yield {
          file,
          id: record.id,
          locale,
          where: 'texts',
          problem: `has no text in ${locale}.`,
          fix: `write texts.${locale}, for its own ear, not word by word.`,
        };
      }
    }
  },
};
