import { situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const flowGiven: Rule = {
  id: 'flow-given',
  about: 'A situation marked T has a timed flow.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      if (!situationOf(library.catalogue, id)?.marks?.includes('T') || script.flow !== undefined) continue;
      yield {
        file,
        id,
        where: 'flow',
        problem: 'has no timed flow.',
        fix: 'add flow.steps with the countdowns as they are taught, and a label for each step in every language.',
      };
    }
  },
};
