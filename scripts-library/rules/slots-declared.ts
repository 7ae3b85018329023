import { eachWording } from '../../utils/core/script/each-wording.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';
import { slotsOfWording } from './text/slots-of-wording.ts';

export const slotsDeclared: Rule = {
  id: 'slots-declared',
  about: 'A script declares the slots that its words use, and no others.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const used = new Set(eachWording(script).flatMap(({ wording }) => slotsOfWording(wording)));
      const declared = new Set(script.slots);
      for (const slot of used.difference(declared)) {
        yield { file, id, where: 'slots', problem: `uses {${slot}} undeclared.`, fix: `name "${slot}" in "slots".` };
      }
      for (const slot of declared.difference(used)) {
        yield { file, id, where: 'slots', problem: `never uses {${slot}}.`, fix: `take "${slot}" out of "slots".` };
      }
    }
  },
};
