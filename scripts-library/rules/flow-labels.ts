import type { Rule } from './rule.ts';
import { scriptTextsOf } from './text/script-texts.ts';

export const flowLabels: Rule = {
  id: 'flow-labels',
  about: 'Every step of a flow has a label in every language, and no label is left over.',
  *check(library) {
    for (const { file, id, locale, script, text } of scriptTextsOf(library)) {
      const steps = new Set(script.flow?.steps.map((step) => step.id) ?? []);
      const labels = new Set(Object.keys(text.steps ?? {}));
      for (const step of steps.difference(labels)) {
        yield {
          file,
          id,
          locale,
          where: `steps.${step}`,
          problem: `the step "${step}" has no label.`,
          fix: 'write what the agent does in it, in a few words.',
        };
      }
      for (const step of labels.difference(steps)) {
        yield {
          file,
          id,
          locale,
          where: `steps.${step}`,
          problem: `the label belongs to no step of the flow.`,
          fix: 'take it out, or give it the name of its step.',
        };
      }
    }
  },
};
