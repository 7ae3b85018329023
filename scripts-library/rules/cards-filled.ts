import type { Rule } from './rule.ts';
import { textsByLocale } from './text/texts-by-locale.ts';

export const cardsFilled: Rule = {
  id: 'cards-filled',
  about: 'Every item of a card has its text in every language, and no text is left over.',
  *check(library) {
    for (const { file, record } of library.entries) {
      if (record.type !== 'card') continue;
      const items = new Set(record.items.map((item) => item.id));
      for (const [locale, text] of textsByLocale(record.texts)) {
        const told = new Set(Object.keys(text.items));
        for (const item of items.symmetricDifference(told)) {
          yield {
            file,
            id: record.id,
            locale,
            where: `items.${item}`,
            problem: told.has(item) ? 'the text belongs to no item.' : 'the item has no text.',
            fix: told.has(item) ? 'list the item, or take the text out.' : 'write its text.',
          };
        }
      }
    }
  },
};
