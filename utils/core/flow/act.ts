import type { SlotValues } from '../slots/slot-value.ts';
import { endRun, enterNext, enterStep, enterWaiting } from './enter-step.ts';
import type { Flow } from './flow-data.ts';
import { canGoOn, elapsedAt, type FlowChange, type FlowRun, stepOf } from './flow-run.ts';

/** What an agent may do with a run. Always possible: answered, leave, restart; see `flowView` for the others. */
export type FlowAction =
  /** The customer answered: leave the flow from any step. */
  | 'answered'
  /** The words are said: begin the countdown; or, in the countdown, go on to the next step. */
  | 'next'
  /** The step before this one once more; after the end, the last step. */
  | 'back'
  | 'pause'
  | 'resume'
  /** The present phase from its beginning, for words that took longer or came late. */
  | 'restart'
  | 'leave';

/** Carries out what the agent chose. What is not possible now changes nothing and announces nothing. */
export function act(flow: Flow, run: FlowRun, values: SlotValues, action: FlowAction, now: number): FlowChange {
  const present: FlowRun = { ...run, elapsed: elapsedAt(run, now), at: now };
  const unchanged: FlowChange = { run, signals: [] };
  if (action === 'back') return back(flow, present, values) ?? unchanged;
  if (run.outcome !== undefined) return unchanged;
  switch (action) {
    case 'answered':
      return endRun(present, 'answered');
    case 'leave':
      return endRun(present, 'left');
    case 'pause':
      return run.isPaused ? unchanged : { run: { ...present, isPaused: true }, signals: [] };
    case 'resume':
      return run.isPaused ? { run: { ...present, isPaused: false }, signals: [] } : unchanged;
    case 'restart':
      return run.phase === 'waiting' && run.speaking[run.step] !== undefined
        ? enterWaiting(flow, values, run, now)
        : enterStep(flow, values, { ...run, at: now });
    case 'next':
      return next(flow, present, values) ?? unchanged;
  }
}

function next(flow: Flow, run: FlowRun, values: SlotValues): FlowChange | undefined {
  if (run.phase === 'speaking') return enterWaiting(flow, values, run, run.at);
  const step = stepOf(flow, run);
  return step === undefined || canGoOn(step, values) ? enterNext(flow, values, run, run.at) : undefined;
}

function back(flow: Flow, run: FlowRun, values: SlotValues): FlowChange | undefined {
  if (run.outcome !== undefined) return enterStep(flow, values, { ...run, round: 1 });
  const step = run.before.at(-1);
  if (step === undefined) return undefined;
  return enterStep(flow, values, { ...run, step, round: 1, before: run.before.slice(0, -1) });
}
