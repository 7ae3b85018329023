import type { SlotValues } from '../slots/slot-value.ts';
import { endRun, enterNext, enterStep } from './enter-step.ts';
import type { Flow } from './flow-data.ts';
import { canGoOn, elapsedAt, type FlowChange, type FlowRun, stepOf } from './flow-run.ts';

/** What an agent may do with a run. Always possible: answered, leave, restart; see `flowView` for the others. */
export type FlowAction =
  /** The customer answered: leave the flow from any step. */
  | 'answered'
  /** Go on to the next step. */
  | 'next'
  /** The step before this one once more; after the end, the last step. */
  | 'back'
  | 'pause'
  | 'resume'
  /** The countdown of this step from its beginning, for words that took long to say. */
  | 'restart'
  | 'leave';

/** Carries out what the agent chose. What is not possible now changes nothing and announces nothing. */
export function act(flow: Flow, run: FlowRun, values: SlotValues, action: FlowAction, now: number): FlowChange {
  const at = Math.max(now, run.at);
  const present: FlowRun = { ...run, elapsed: elapsedAt(run, now), at };
  const unchanged: FlowChange = { run, signals: [] };
  if (action === 'back') return back(flow, present, values) ?? unchanged;
  if (run.outcome !== undefined) return unchanged;
  const step = stepOf(flow, run);
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
      return step === undefined ? unchanged : enterStep(flow, values, { ...run, at });
    case 'next':
      return step === undefined || canGoOn(step, values) ? enterNext(flow, values, present, now) : unchanged;
  }
}

function back(flow: Flow, run: FlowRun, values: SlotValues): FlowChange | undefined {
  const { outcome: _, ...open } = run;
  if (run.outcome !== undefined) return enterStep(flow, values, { ...open, round: 1 });
  const step = run.before.at(-1);
  return step === undefined
    ? undefined
    : enterStep(flow, values, { step, round: 1, before: run.before.slice(0, -1), at: run.at });
}
