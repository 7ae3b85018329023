import type { Flow, FlowStep } from '../flow/flow-data.ts';
import { countdownOf, type FlowRun, stepOf } from '../flow/flow-run.ts';
import type { SlotValues } from '../slots/slot-value.ts';
import type { CallEventBody, FlowChangeKind } from './call-event.ts';

/** Whether two runs are at the same place, time apart. */
export function isSamePlace(a: FlowRun | undefined, b: FlowRun | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.step === b.step &&
    a.round === b.round &&
    a.phase === b.phase &&
    a.isPaused === b.isPaused &&
    a.outcome === b.outcome &&
    a.before.length === b.before.length
  );
}

/** A step in which the customer is left waiting: for a promised time, or for reports at intervals. */
function isHold(step: FlowStep | undefined): step is FlowStep {
  return step !== undefined && (step.secondsFrom !== undefined || (step.repeat ?? 1) > 1);
}

/**
 * What a change of a flow adds to the timeline: the change itself, and the beginning and end of a hold. Time that merely
 * passes adds nothing. `before`: undefined when the flow begins.
 */
export function flowEvents(
  flow: Flow,
  key: string,
  before: FlowRun | undefined,
  after: FlowRun,
  values: SlotValues,
): CallEventBody[] {
  const change = changeOf(before, after);
  if (change === null) return [];
  const events: CallEventBody[] = [{ kind: 'flow', change, key, run: after }];
  const was = before === undefined || before.outcome !== undefined ? undefined : stepOf(flow, before);
  const is = after.outcome === undefined ? stepOf(flow, after) : undefined;
  if (was?.id === is?.id) return events;
  if (isHold(was)) events.push({ kind: 'hold-over' });
  if (isHold(is)) {
    const length = is.secondsFrom === undefined ? null : countdownOf(is, values);
    events.push({ kind: 'hold', seconds: length === null ? null : length / 1000 });
  }
  return events;
}

function changeOf(before: FlowRun | undefined, after: FlowRun): FlowChangeKind | null {
  if (before === undefined) return 'started';
  if (after.outcome !== undefined) return before.outcome === undefined ? 'ended' : null;
  if (before.outcome !== undefined || after.before.length < before.before.length) return 'back';
  if (before.isPaused !== after.isPaused && before.step === after.step) return after.isPaused ? 'paused' : 'resumed';
  if (before.step !== after.step || before.round !== after.round) return 'step';
  if (before.phase !== after.phase) return 'waiting';
  return after.elapsed < before.elapsed ? 'restarted' : null;
}
