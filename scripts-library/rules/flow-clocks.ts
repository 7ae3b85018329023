import type { FlowStep } from '../../utils/core/flow/flow-data.ts';
import { type Clock, situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const flowClocks: Rule = {
  id: 'flow-clocks',
  about: 'A flow counts the seconds that are taught for it.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const clock = situationOf(library.catalogue, id)?.clock;
      if (clock === undefined || script.flow === undefined) continue;
      const fault = clockFault(clock, script.flow.steps);
      if (fault !== undefined) yield { file, id, where: 'flow.steps', ...fault };
    }
  },
};

function clockFault(clock: Clock, steps: readonly FlowStep[]): { problem: string; fix: string } | undefined {
  const seconds = steps.flatMap((step) => step.seconds ?? []);
  const counted = seconds.join(', ') || 'nothing';
  if ('from' in clock) {
    if (steps.some((step) => step.secondsFrom === clock.from)) return undefined;
    return { problem: `no step counts down from {${clock.from}}.`, fix: `give a step "secondsFrom": "${clock.from}".` };
  }
  if ('seconds' in clock) {
    if (seconds.join() === clock.seconds.join()) return undefined;
    return { problem: `the steps count ${counted} seconds.`, fix: `count ${clock.seconds.join(', ')}, in this order.` };
  }
  const [least, most] = clock.between;
  if (seconds.length > 0 && seconds.every((each) => each >= least && each <= most)) return undefined;
  return { problem: `the steps count ${counted} seconds.`, fix: `count ${least} to ${most} in each countdown.` };
}
