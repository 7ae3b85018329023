import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const flowDurations: Rule = {
  id: 'flow-durations',
  about: 'A countdown that is set by a slot takes one that holds a duration.',
  *check(library) {
    for (const fault of referenceFaults(library, ['not-a-duration'])) {
      yield {
        ...fault,
        problem: `{${fault.target}} holds no duration.`,
        fix: 'count from {minutes}, or from a slot that pack.json declares with the kind "duration".',
      };
    }
  },
};
