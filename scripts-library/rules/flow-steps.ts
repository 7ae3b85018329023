import type { ReferenceFault } from '../../utils/core/pack/check-references.ts';
import type { Rule } from './rule.ts';
import { referenceFaults } from './text/reference-faults.ts';

export const flowSteps: Rule = {
  id: 'flow-steps',
  about: 'Every step of a flow is there once, and the flow passes it.',
  *check(library) {
    for (const fault of referenceFaults(library, ['duplicate-step', 'unknown-step', 'unreachable-step'])) {
      yield { ...fault, ...sentences(fault.kind, fault.target) };
    }
  },
};

function sentences(kind: ReferenceFault['kind'], step: string): { problem: string; fix: string } {
  if (kind === 'duplicate-step') {
    return {
      problem: `the name of the step "${step}" is taken.`,
      fix: 'give each step a name of its own; "end" is reserved.',
    };
  }
  if (kind === 'unknown-step') {
    return { problem: `leads to the step "${step}", which is not there.`, fix: 'name a step of this flow, or "end".' };
  }
  return { problem: `no step leads to the step "${step}".`, fix: 'point the step before it here, or take it out.' };
}
