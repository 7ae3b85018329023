import { situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const slotsRequired: Rule = {
  id: 'slots-required',
  about: 'A script uses the slots that its row of the catalogue asks for.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      for (const slot of situationOf(library.catalogue, id)?.slots ?? []) {
        if (script.slots.includes(slot)) continue;
        yield {
          file,
          id,
          where: 'slots',
          problem: `does not use {${slot}}.`,
          fix: `put {${slot}} into every wording and name it in "slots".`,
        };
      }
    }
  },
};
