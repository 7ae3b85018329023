import type { Locale } from '../../utils/core/script/locale.ts';
import type { Rule } from './rule.ts';
import { textsByLocale } from './text/texts-by-locale.ts';

const CAVEAT: Record<Locale, RegExp> = { 'zh-CN': /出处|来源/, en: /source/i };

export const figuresLabelled: Rule = {
  id: 'figures-labelled',
  about: 'A card of figures says that its figures are unsourced training figures.',
  *check(library) {
    for (const { file, record } of library.entries) {
      if (record.type !== 'card' || record.kind !== 'figures') continue;
      for (const [locale, text] of textsByLocale(record.texts)) {
        if (text.note !== undefined && CAVEAT[locale].test(text.note)) continue;
        yield {
          file,
          id: record.id,
          locale,
          where: 'note',
          problem: 'does not say where the figures come from.',
          fix: 'say in "note" that they are training figures without a source.',
        };
      }
    }
  },
};
