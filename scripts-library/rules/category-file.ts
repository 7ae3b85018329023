import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const categoryFile: Rule = {
  id: 'category-file',
  about: 'A script lies in the file that is named after its category.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const home = `scripts/${script.category}.json`;
      if (file === home) continue;
      yield {
        file,
        id,
        where: 'category',
        problem: `its category is "${script.category}".`,
        fix: `move it to ${home}, or name the category that this file stands for.`,
      };
    }
  },
};
