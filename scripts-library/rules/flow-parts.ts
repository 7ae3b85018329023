import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const flowParts: Rule = {
  id: 'flow-parts',
  about: 'What a step says is a part of every wording, under the same name.',
  *check(library) {
    for (const fault of referenceFaults(library, ['unknown-part'])) {
      yield {
        ...fault,
        problem: `the step says the part "${fault.target}", which is missing there.`,
        fix: `give one say part of that wording the id "${fault.target}".`,
      };
    }
  },
};
