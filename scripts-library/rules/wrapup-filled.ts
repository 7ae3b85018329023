import type { Rule } from './rule.ts';
import { textsByLocale } from './text/texts-by-locale.ts';

const OTHER_NAMES = ['disposition', 'customer', 'scripts'];

export const wrapupFilled: Rule = {
  id: 'wrapup-filled',
  about: 'Every field and every outcome of the call note has its text, and the template names only these.',
  *check(library) {
    for (const { file, record } of library.entries) {
      if (record.type !== 'wrapup') continue;
      for (const [locale, text] of textsByLocale(record.texts)) {
        const place = { file, id: record.id, locale };
        for (const part of ['fields', 'dispositions'] as const) {
          for (const name of new Set<string>(record[part]).symmetricDifference(new Set(Object.keys(text[part])))) {
            yield {
              ...place,
              where: `${part}.${name}`,
              problem: `"${name}" is listed or told, not both.`,
              fix: `list it in "${part}" and tell it in every language, or take it out.`,
            };
          }
        }
        const known = new Set([...record.fields, ...OTHER_NAMES]);
        for (const [whole, name = ''] of text.template.matchAll(/\{([^{}]*)\}/g)) {
          if (known.has(name)) continue;
          yield {
            ...place,
            where: 'template',
            problem: `${whole} stands for nothing.`,
            fix: `use a field, or ${OTHER_NAMES.map((other) => `{${other}}`).join(', ')}.`,
          };
        }
      }
    }
  },
};
