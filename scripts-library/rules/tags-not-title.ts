import type { Rule } from './rule.ts';
import { plainForm } from './text/plain-form.ts';
import { scriptTextsOf } from './text/script-texts.ts';

export const tagsNotTitle: Rule = {
  id: 'tags-not-title',
  about: 'A tag says more than the title: a synonym, a colloquial word, what an agent would type.',
  *check(library) {
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      for (const tag of text.tags) {
        if (plainForm(tag) !== plainForm(text.title)) continue;
        yield {
          file,
          id,
          locale,
          where: 'tags',
          problem: `“${tag}” only repeats the title.`,
          fix: 'put another word for it; the title is searched anyway.',
        };
      }
    }
  },
};
