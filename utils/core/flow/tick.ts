import type { SlotValues } from '../slots/slot-value.ts';
import { enterNext, enterStep, enterWaiting } from './enter-step.ts';
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
 * How late a tick may come, in milliseconds, for the next phase still to run from the moment the last one ended.
 * A visible panel is woken at least once a second; what is later slept.
 */
export const ON_TIME = 1500;

/** Seconds before the end that are counted aloud. */
const LAST_SECONDS = 3;

/**
 * Lets time pass up to `now`. All is reckoned from timestamps, so it does not matter how often this is called; a clock
 * that was set back lets no time pass and runs on from there.
 *
 * When a countdown has run out the run moves on by one step that has words, never by more: after a throttled or
 * sleeping tab the customer has not heard the words of the steps that would have passed, so the next one then begins at
 * `now`, with its words still to be said. A tick that is merely late (by up to 1.5 s) loses nothing: the next phase runs
 * from the moment the last one ended. Steps without words are passed on the way.
 */
export function tick(flow: Flow, run: FlowRun, values: SlotValues, now: number): FlowChange {
  if (run.outcome !== undefined) return { run, signals: [] };
  if (run.isPaused) return { run: { ...run, at: now }, signals: [] };
  let current: FlowChange = { run: { ...run, elapsed: elapsedAt(run, now), at: now }, signals: [] };
  let before = run.elapsed;
  for (
    let passed = passOne(flow, current.run, values);
    passed !== undefined;
    passed = passOne(flow, current.run, values)
  ) {
    const isNewStep = passed.signals.some(({ kind }) => kind === 'step');
    current = { run: passed.run, signals: [...current.signals, ...passed.signals] };
    if (passed.run.outcome !== undefined || (isNewStep && stepOf(flow, passed.run)?.say !== undefined)) return current;
    before = passed.run.elapsed;
  }
  const step = stepOf(flow, current.run);
  if (step === undefined || current.run.phase === 'speaking') return current;
  const crossed = crossings(step, values, before, current.run.elapsed);
  return { run: current.run, signals: [...current.signals, ...crossed] };
}

/** The next phase, when the present one has run out. */
function passOne(flow: Flow, run: FlowRun, values: SlotValues): FlowChange | undefined {
  const step = stepOf(flow, run);
  if (step === undefined) return undefined;
  const isSpeaking = run.phase === 'speaking';
  const length = isSpeaking ? (run.speaking[run.step] ?? null) : countdownOf(step, values);
  if (length === null || !step.ends.includes('time')) return undefined;
  const late = run.elapsed - length;
  if (late < 0) return undefined;
  const carried = late <= ON_TIME ? late : 0;
  if (isSpeaking) return enterWaiting(flow, values, run, run.at, carried);
  if (run.round < roundsOf(step)) return enterStep(flow, values, { ...run, round: run.round + 1 }, carried);
  return enterNext(flow, values, run, run.at, carried);
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
