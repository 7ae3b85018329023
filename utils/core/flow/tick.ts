import type { SlotValues } from '../slots/slot-value.ts';
import { enterNext, enterStep } from './enter-step.ts';
import type { Flow, FlowStep } from './flow-data.ts';
import {
  countdownOf,
  elapsedAt,
  type FlowChange,
  type FlowRun,
  type FlowSignal,
  roundsOf,
  stepOf,
} from './flow-run.ts';

/**
 * How late a tick may come, in milliseconds, for the next countdown still to run from the moment the last one ended.
 * A visible panel is woken at least once a second; what is later slept.
 */
export const ON_TIME = 1500;

/** Seconds before the end that are counted aloud. */
const LAST_SECONDS = 3;

/**
 * Lets time pass up to `now`. All is reckoned from timestamps, so it does not matter how often this is called.
 *
 * When a countdown has run out the run moves on by one step that has words, never by more: after a throttled or
 * sleeping tab the customer has not heard the words of the steps that would have passed, so the next countdown then
 * begins at `now`, with its words still to be said. A tick that is merely late (by up to 1.5 s) loses nothing: the next
 * countdown runs from the moment the last one ended. Steps without words are passed on the way.
 */
export function tick(flow: Flow, run: FlowRun, values: SlotValues, now: number): FlowChange {
  const at = Math.max(now, run.at);
  let current: FlowChange = { run, signals: [] };
  for (let left = flow.steps.length + 1; left > 0; left -= 1) {
    const passed = passOne(flow, current.run, values, now);
    if (passed === undefined) break;
    current = { run: passed.run, signals: [...current.signals, ...passed.signals] };
    if (passed.run.outcome !== undefined || hasWords(stepOf(flow, passed.run))) return current;
  }
  const step = stepOf(flow, current.run);
  if (step === undefined || current.run.outcome !== undefined || current.run.isPaused) {
    return { run: { ...current.run, at }, signals: current.signals };
  }
  const elapsed = elapsedAt(current.run, now);
  const crossed = crossings(step, values, current.run.elapsed, elapsed);
  return { run: { ...current.run, elapsed, at }, signals: [...current.signals, ...crossed] };
}

/** The next countdown, when the present one has run out. */
function passOne(flow: Flow, run: FlowRun, values: SlotValues, now: number): FlowChange | undefined {
  const step = stepOf(flow, run);
  if (step === undefined || run.outcome !== undefined || run.isPaused) return undefined;
  const length = countdownOf(step, values);
  if (length === null || !step.ends.includes('time')) return undefined;
  const late = elapsedAt(run, now) - length;
  if (late < 0) return undefined;
  const isOnTime = late <= ON_TIME;
  const at = Math.max(now, run.at);
  if (run.round < roundsOf(step)) {
    return enterStep(flow, values, { ...run, round: run.round + 1, at }, isOnTime ? late : 0);
  }
  return enterNext(flow, values, run, now, isOnTime ? late : 0);
}

function hasWords(step: FlowStep | undefined): boolean {
  return step?.say !== undefined;
}

/** What came due between two looks at a countdown; of several seconds only the last is worth saying. */
function crossings(step: FlowStep, values: SlotValues, before: number, after: number): FlowSignal[] {
  const length = countdownOf(step, values);
  if (length === null || after <= before) return [];
  const left = (elapsed: number) => Math.ceil((length - elapsed) / 1000);
  const now = left(after);
  if (left(before) === now || left(before) < 1) return [];
  if (now < 1) return [{ kind: 'time-up' }];
  const warn = step.warnSeconds;
  const isLast = now <= LAST_SECONDS && length > LAST_SECONDS * 1000;
  if (isLast) return [{ kind: 'countdown', seconds: now }];
  return warn !== undefined && now <= warn && left(before) > warn ? [{ kind: 'warning', seconds: now }] : [];
}
