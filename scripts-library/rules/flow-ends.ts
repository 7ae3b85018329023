import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const flowEnds: Rule = {
  id: 'flow-ends',
  about: 'A flow comes to its end: no step leads back to one that was passed.',
  *check(library) {
    for (const fault of referenceFaults(library, ['loop'])) {
      yield {
        ...fault,
        problem: `leads back to the step "${fault.target}".`,
        fix: 'point it forward or to "end"; for an interval use "repeat".',
      };
    }
  },
};
