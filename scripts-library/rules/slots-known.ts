import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const slotsKnown: Rule = {
  id: 'slots-known',
  about: 'Every slot is built in or declared by the pack.',
  *check(library) {
    for (const fault of referenceFaults(library, ['unknown-slot'])) {
      yield {
        ...fault,
        problem: `{${fault.target}} is no slot that Cuecard or this pack knows.`,
        fix: 'use a built-in slot (utils/core/slots/builtin-slots.ts), or declare it in pack.json under "slots".',
      };
    }
  },
};
