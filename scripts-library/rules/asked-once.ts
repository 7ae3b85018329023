import type { Rule } from './rule.ts';
import { plainForm } from './text/plain-form.ts';
import { scriptTextsOf } from './text/script-texts.ts';

export const askedOnce: Rule = {
  id: 'asked-once',
  about: 'A sentence leads to one script: it stands in one list of “asked” only.',
  *check(library) {
    const owners = new Map<string, string>();
    for (const { file, id, locale, text } of scriptTextsOf(library)) {
      for (const sentence of text.asked) {
        const plain = `${locale} ${plainForm(sentence)}`;
        const owner = owners.get(plain);
        owners.set(plain, owner ?? id);
        if (owner === undefined) continue;
        yield {
          file,
          id,
          locale,
          where: 'asked',
          problem: `“${sentence}” stands in ${owner} too.`,
          fix: 'keep it where it fits best, and put another sentence here.',
        };
      }
    }
  },
};
