import { eachWording } from '../../utils/core/script/each-wording.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';
import { slotsOfWording } from './text/slots-of-wording.ts';

export const slotsSame: Rule = {
  id: 'slots-same',
  about: 'Every wording of a script, in every language, uses the same slots.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const wordings = eachWording(script).map((placed) => ({ ...placed, slots: slotsOfWording(placed.wording) }));
      const all = new Set(wordings.flatMap(({ slots }) => slots));
      for (const { locale, key, slots } of wordings) {
        for (const slot of all.difference(new Set(slots))) {
          yield {
            file,
            id,
            locale,
            where: `wordings.${key}`,
            problem: `lacks {${slot}}, which another wording uses.`,
            fix: `work {${slot}} in here, or take it out of every other wording.`,
          };
        }
      }
    }
  },
};
