import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const shortcutForm: Rule = {
  id: 'shortcut-form',
  about: 'A shortcut is two to four lower-case letters that begin with the letter of its group.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const letter = library.catalogue.shortcuts[id.split('.')[0] ?? ''] ?? '';
      const { shortcut } = script;
      if (shortcut !== undefined && /^[a-z]{2,4}$/.test(shortcut) && shortcut.startsWith(letter)) continue;
      yield {
        file,
        id,
        where: 'shortcut',
        problem: shortcut === undefined ? 'has no shortcut.' : `"${shortcut}" is no shortcut of this group.`,
        fix: `use two to four lower-case letters that begin with "${letter}".`,
      };
    }
  },
};
