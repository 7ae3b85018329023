import type { SlotValues } from '../slots/slot-value.ts';
import type { Flow, FlowStep } from './flow-data.ts';

/** How a run came to its end. */
export type FlowOutcome =
  /** The customer answered: the agent leaves the flow and goes on with the call. */
  | 'answered'
  /** The last step is done. */
  | 'finished'
  /** The agent left it. */
  | 'left';

/**
 * What a step is busy with. The seconds that are taught are silence after the words, so a step that waits for an answer
 * is first spoken, then waited in. Every other step is `waiting` from its beginning.
 */
export type FlowPhase = 'speaking' | 'waiting';

/**
 * How long the words of a step take to say, in milliseconds, by step id. Null: until the agent's key.
 * A step that is not named has no speaking phase: its countdown begins at once.
 */
export type SpeakingTimes = Readonly<Record<string, number | null>>;

/** Where a run stands. Plain data: it can be stored, and taken up again after a reload or a restart. */
export interface FlowRun {
  /** Id of the present step; of the last one when ended. */
  readonly step: string;
  /** Which countdown of a repeated step, from 1. */
  readonly round: number;
  readonly phase: FlowPhase;
  /** Milliseconds of the present phase that had passed at `at`. */
  readonly elapsed: number;
  /** The moment the run was last looked at, milliseconds since 1970. */
  readonly at: number;
  readonly isPaused: boolean;
  /** Steps taken before, for going back. */
  readonly before: readonly string[];
  readonly speaking: SpeakingTimes;
  readonly outcome?: FlowOutcome;
}

/** What is announced, as a code and figures; the strings make a sentence of it for screen readers and the screen. */
export type FlowSignal =
  /** A step or a round of it begins: its words are to be said now. `seconds`: of the countdown, null without one. */
  | { readonly kind: 'step'; readonly step: string; readonly round: number; readonly seconds: number | null }
  /** The words are said, the countdown begins. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** The promised time is nearly over. */
  | { readonly kind: 'warning'; readonly seconds: number }
  /** Three, two, one. */
  | { readonly kind: 'countdown'; readonly seconds: number }
  /** The time is over, and the step waits for the agent. */
  | { readonly kind: 'time-up' }
  | { readonly kind: 'end'; readonly outcome: FlowOutcome };

/** A run after something happened to it, and what is to be announced. */
export interface FlowChange {
  readonly run: FlowRun;
  readonly signals: readonly FlowSignal[];
}

/** The step a run is in. Undefined when the flow has none of that name (a damaged store). */
export function stepOf(flow: Flow, run: Pick<FlowRun, 'step'>): FlowStep | undefined {
  return flow.steps.find(({ id }) => id === run.step);
}

/**
 * Length of a step's countdown in milliseconds: of its duration slot where that is filled, else of its own seconds.
 * Null: no clock, the agent moves on by key.
 */
export function countdownOf(step: FlowStep, values: SlotValues): number | null {
  const value = step.secondsFrom === undefined ? undefined : values[step.secondsFrom];
  const seconds = value?.kind === 'duration' ? value.seconds : step.seconds;
  return seconds === undefined ? null : seconds * 1000;
}

/** How often the countdown of a step runs. */
export function roundsOf(step: FlowStep): number {
  return step.repeat ?? 1;
}

/** Whether the agent's key may end a step: it says so, or nothing else would (a step without a clock). */
export function canGoOn(step: FlowStep, values: SlotValues): boolean {
  return step.ends.includes('agent') || countdownOf(step, values) === null || !step.ends.includes('time');
}

/** Milliseconds of the present phase that have passed at a moment. A clock that was set back lets none pass. */
export function elapsedAt(run: FlowRun, now: number): number {
  return run.isPaused || run.outcome !== undefined ? run.elapsed : run.elapsed + Math.max(0, now - run.at);
}
