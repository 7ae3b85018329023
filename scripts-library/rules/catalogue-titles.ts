import { situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptTextsOf } from './text/script-texts.ts';

export const catalogueTitles: Rule = {
  id: 'catalogue-titles',
  about: 'A script of the catalogue bears the name that the catalogue gives it.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      const name = situationOf(library.catalogue, id)?.[locale];
      if (name === undefined || name === text.title) continue;
      yield { file, id, locale, where: 'title', problem: `the title is “${text.title}”.`, fix: `write “${name}”.` };
    }
  },
};
