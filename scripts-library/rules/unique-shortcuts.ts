import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const uniqueShortcuts: Rule = {
  id: 'unique-shortcuts',
  about: 'No two scripts share a shortcut.',
  *check(library) {
    const owners = new Map<string, string>();
    for (const { file, id, script } of scriptsOf(library)) {
      const { shortcut } = script;
      if (shortcut === undefined) continue;
      const owner = owners.get(shortcut);
      if (owner === undefined) owners.set(shortcut, id);
      else {
        yield {
          file,
          id,
          where: 'shortcut',
          problem: `"${shortcut}" is the shortcut of ${owner} already.`,
          fix: 'choose another one of two to four letters.',
        };
      }
    }
  },
};
