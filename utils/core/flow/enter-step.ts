import type { SlotValues } from '../slots/slot-value.ts';
import type { Flow } from './flow-data.ts';
import { countdownOf, type FlowChange, type FlowOutcome, type FlowRun, type FlowSignal } from './flow-run.ts';

/** A run at the beginning of a step's countdown, of which `elapsed` milliseconds have passed. */
export function enterStep(
  flow: Flow,
  values: SlotValues,
  to: Pick<FlowRun, 'step' | 'round' | 'before' | 'at'>,
  elapsed = 0,
): FlowChange {
  const step = flow.steps.find(({ id }) => id === to.step);
  if (step === undefined) return endRun({ ...to, elapsed: 0, isPaused: false }, 'finished');
  const length = countdownOf(step, values);
  const signal: FlowSignal = {
    kind: 'step',
    step: to.step,
    round: to.round,
    seconds: length === null ? null : length / 1000,
  };
  return { run: { ...to, elapsed, isPaused: false }, signals: [signal] };
}

/** A run that is over. It keeps its last step, so that going back is possible. */
export function endRun(run: FlowRun, outcome: FlowOutcome): FlowChange {
  return { run: { ...run, outcome, isPaused: false }, signals: [{ kind: 'end', outcome }] };
}

/** A flow at its first step. Give the values of the call, for countdowns that come from a slot. */
export function startFlow(flow: Flow, values: SlotValues, now: number): FlowChange {
  return enterStep(flow, values, { step: flow.steps[0]?.id ?? 'end', round: 1, before: [], at: now });
}

/** The countdown or step after the present one. `elapsed`: how much of it has passed already. */
export function enterNext(flow: Flow, values: SlotValues, run: FlowRun, now: number, elapsed = 0): FlowChange {
  const step = flow.steps.find(({ id }) => id === run.step);
  const at = Math.max(now, run.at);
  if (step === undefined || step.next === 'end') return endRun({ ...run, elapsed: 0, at }, 'finished');
  return enterStep(flow, values, { step: step.next, round: 1, before: [...run.before, run.step], at }, elapsed);
}
