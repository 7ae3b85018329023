import type { SlotValues } from '../slots/slot-value.ts';
import type { Flow, FlowStep } from './flow-data.ts';
import {
  countdownOf,
  type FlowChange,
  type FlowOutcome,
  type FlowRun,
  type FlowSignal,
  type SpeakingTimes,
  stepOf,
} from './flow-run.ts';

type Entry = Pick<FlowRun, 'step' | 'round' | 'before' | 'at' | 'speaking'>;

/** Whether a step is spoken before its countdown: it has words, and the silence after them is for an answer. */
function isSpokenFirst(step: FlowStep, values: SlotValues, speaking: SpeakingTimes): boolean {
  const isWait = step.ends.includes('answer') && step.ends.includes('time') && countdownOf(step, values) !== null;
  return isWait && step.say !== undefined && Object.hasOwn(speaking, step.id);
}

/** A run at the beginning of a step, of whose first phase `elapsed` milliseconds have passed already. */
export function enterStep(flow: Flow, values: SlotValues, to: Entry, elapsed = 0): FlowChange {
  const { step: id, round, before, at, speaking } = to;
  const entry = { step: id, round, before, at, speaking, isPaused: false };
  const step = stepOf(flow, to);
  if (step === undefined) return endRun({ ...entry, phase: 'waiting', elapsed: 0 }, 'finished');
  const length = countdownOf(step, values);
  const signal: FlowSignal = { kind: 'step', step: id, round, seconds: length === null ? null : length / 1000 };
  const phase = isSpokenFirst(step, values, speaking) ? 'speaking' : 'waiting';
  // Words whose whole phase fell into the delay were not on the screen yet: it begins anew.
  const first = phase === 'speaking' ? (speaking[id] ?? null) : length;
  const isMissed = step.say !== undefined && first !== null && elapsed >= first;
  return { run: { ...entry, phase, elapsed: isMissed ? 0 : elapsed }, signals: [signal] };
}

/** The countdown of a step whose words are said. */
export function enterWaiting(flow: Flow, values: SlotValues, run: FlowRun, now: number, elapsed = 0): FlowChange {
  const step = stepOf(flow, run);
  const length = step === undefined ? null : countdownOf(step, values);
  const signals: FlowSignal[] = length === null ? [] : [{ kind: 'waiting', seconds: length / 1000 }];
  return { run: { ...run, phase: 'waiting', elapsed, at: now, isPaused: false }, signals };
}

/** A run that is over. It keeps its last step, so that going back is possible. */
export function endRun(run: FlowRun, outcome: FlowOutcome): FlowChange {
  return { run: { ...run, outcome, isPaused: false }, signals: [{ kind: 'end', outcome }] };
}

/**
 * A flow at its first step. `values`: of the call, for countdowns that come from a slot. `speaking`: see SpeakingTimes;
 * without it every countdown begins with its step.
 */
export function startFlow(flow: Flow, values: SlotValues, now: number, speaking: SpeakingTimes = {}): FlowChange {
  return enterStep(flow, values, { step: flow.steps[0]?.id ?? 'end', round: 1, before: [], at: now, speaking });
}

/** The step after the present one. `elapsed`: how much of it has passed already. */
export function enterNext(flow: Flow, values: SlotValues, run: FlowRun, now: number, elapsed = 0): FlowChange {
  const step = stepOf(flow, run);
  if (step === undefined || step.next === 'end') return endRun({ ...run, elapsed: 0, at: now }, 'finished');
  const before = [...run.before, run.step];
  return enterStep(flow, values, { step: step.next, round: 1, before, at: now, speaking: run.speaking }, elapsed);
}
