import { eachWording } from '../../utils/core/script/each-wording.ts';
import type { Wording } from '../../utils/core/script/wording.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const partsNamed: Rule = {
  id: 'parts-named',
  about: 'The say parts of a wording bear different names, the same ones in every wording.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const wordings = eachWording(script);
      const first = wordings[0] === undefined ? '' : names(wordings[0].wording);
      for (const { locale, key, wording } of wordings) {
        const own = wording.say.flatMap((part) => part.id ?? []);
        if (new Set(own).size === own.length && (names(wording) === first || script.flow === undefined)) continue;
        yield {
          file,
          id,
          locale,
          where: `wordings.${key}.say`,
          problem: `the parts are named ${own.join(', ')}.`,
          fix: 'name each part once, and as in the other wordings of this script.',
        };
      }
    }
  },
};

const names = (wording: Wording) =>
  wording.say
    .flatMap((part) => part.id ?? [])
    .sort()
    .join();
