import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const referencesExist: Rule = {
  id: 'references-exist',
  about: 'A category or script that a record names is in the pack.',
  needsWhole: true,
  *check(library) {
    for (const fault of referenceFaults(library, ['unknown-category', 'unknown-script'])) {
      const kind = fault.kind === 'unknown-category' ? 'category' : 'script';
      yield {
        ...fault,
        problem: `there is no ${kind} "${fault.target}".`,
        fix: `name a ${kind} of this pack, or leave the reference out.`,
      };
    }
  },
};
