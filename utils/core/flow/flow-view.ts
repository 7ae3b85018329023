import type { SlotValues } from '../slots/slot-value.ts';
import type { Flow, FlowStep } from './flow-data.ts';
import {
  canGoOn,
  countdownOf,
  elapsedAt,
  type FlowOutcome,
  type FlowPhase,
  type FlowRun,
  roundsOf,
  stepOf,
} from './flow-run.ts';

/** A run as it is drawn at a moment. */
export interface FlowView {
  readonly step: FlowStep | undefined;
  /** speaking: the words are being said, the countdown stands at its full length. */
  readonly phase: FlowPhase;
  /** Place of the step in the flow from 1, and how many there are. */
  readonly place: number;
  readonly places: number;
  readonly round: number;
  readonly rounds: number;
  /** Milliseconds of the whole countdown and what is left of it; null without a clock. */
  readonly length: number | null;
  readonly left: number | null;
  /** The figure to show: seconds left, rounded up. */
  readonly seconds: number | null;
  readonly isWarning: boolean;
  readonly isPaused: boolean;
  /** What comes after: the same step's next countdown, another step, or the end. */
  readonly next: FlowStep | 'again' | 'end';
  /** Whether `next` does something: ends the speaking, or the step. */
  readonly canGoOn: boolean;
  readonly canGoBack: boolean;
  readonly outcome: FlowOutcome | null;
  /** When to call `tick` and draw again, milliseconds since 1970: the figure changes or time runs out. Null: nothing moves. */
  readonly wakeAt: number | null;
}

/** What to draw of a run at a moment. */
export function flowView(flow: Flow, run: FlowRun, values: SlotValues, now: number): FlowView {
  const step = stepOf(flow, run);
  const length = step === undefined ? null : countdownOf(step, values);
  const isSpeaking = run.phase === 'speaking';
  const left = length === null ? null : Math.max(0, length - (isSpeaking ? 0 : elapsedAt(run, now)));
  const seconds = left === null ? null : Math.ceil(left / 1000);
  const isOver = run.outcome !== undefined;
  const rounds = step === undefined ? 1 : roundsOf(step);
  return {
    step,
    phase: run.phase,
    place: flow.steps.findIndex(({ id }) => id === run.step) + 1,
    places: flow.steps.length,
    round: run.round,
    rounds,
    length,
    left,
    seconds,
    isWarning: !isSpeaking && seconds !== null && step?.warnSeconds !== undefined && seconds <= step.warnSeconds,
    isPaused: run.isPaused,
    next: nextOf(flow, step, run.round < rounds),
    canGoOn: !isOver && step !== undefined && (isSpeaking || canGoOn(step, values)),
    canGoBack: isOver || run.before.length > 0,
    outcome: run.outcome ?? null,
    wakeAt: isOver || run.isPaused ? null : wakeAfter(run, step, left, now),
  };
}

function nextOf(flow: Flow, step: FlowStep | undefined, isRepeated: boolean): FlowStep | 'again' | 'end' {
  if (isRepeated) return 'again';
  return flow.steps.find(({ id }) => id === step?.next) ?? 'end';
}

function wakeAfter(run: FlowRun, step: FlowStep | undefined, left: number | null, now: number): number | null {
  if (run.phase === 'speaking') {
    const length = run.speaking[run.step] ?? null;
    return length === null ? null : now + Math.max(0, length - elapsedAt(run, now));
  }
  if (left === null) return null;
  if (left > 0) return now + (left % 1000 === 0 ? 1000 : left % 1000);
  return step?.ends.includes('time') ? now : null;
}
