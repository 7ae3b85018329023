import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isSamePlace } from '../core/call/flow-events.ts';
import { act, type FlowAction } from '../core/flow/act.ts';
import { startFlow } from '../core/flow/enter-step.ts';
import type { Flow } from '../core/flow/flow-data.ts';
import type { FlowChange, FlowRun, FlowSignal, SpeakingTimes } from '../core/flow/flow-run.ts';
import { type FlowView, flowView } from '../core/flow/flow-view.ts';
import { tick } from '../core/flow/tick.ts';
import { entryOf, type Library } from '../core/pack/library.ts';
import type { SlotValues } from '../core/slots/slot-value.ts';

/** A flow on its way: the script it belongs to and where it stands. */
export interface RunningFlow {
  readonly key: string;
  readonly run: FlowRun;
}

export interface FlowState {
  readonly running: ReadonlySignal<RunningFlow | null>;
  readonly view: ReadonlySignal<FlowView | null>;
  /** What is to be announced last; `count` tells two equal ones apart. */
  readonly announcement: ReadonlySignal<{ readonly signal: FlowSignal; readonly count: number } | null>;
  start(key: string): void;
  act(action: FlowAction): void;
  /** Takes up the run of the call in front: after a reload, a change of call, or a key pressed in another panel. */
  follow(running: RunningFlow | null): void;
}

export interface FlowInputs {
  readonly library: ReadonlySignal<Library | null>;
  readonly values: () => SlotValues;
  /** How long the words of each step take to say. */
  readonly speaking: (key: string) => SpeakingTimes;
  readonly now: () => number;
  readonly schedule: (at: number, run: () => void) => () => void;
  /** Told of every change; `before` is undefined when the flow begins. */
  readonly changed: (flow: Flow, key: string, before: FlowRun | undefined, after: FlowRun) => void;
}

/** Runs one timed flow at a time; all is reckoned from timestamps, so a sleeping tab loses nothing. */
export function createFlowState(inputs: FlowInputs): FlowState {
  const { library, values, now } = inputs;
  const running = signal<RunningFlow | null>(null);
  const announcement = signal<{ signal: FlowSignal; count: number } | null>(null);
  const clock = signal(now());

  const flowOf = (key: string) => {
    const present = library.value;
    return present ? entryOf(present, key, 'script')?.record.flow : undefined;
  };
  const view = computed<FlowView | null>(() => {
    const current = running.value;
    const flow = current && flowOf(current.key);
    return current && flow ? flowView(flow, current.run, values(), clock.value) : null;
  });
  const take = (flow: Flow, key: string, before: FlowRun | undefined, { run, signals }: FlowChange) => {
    clock.value = now();
    running.value = { key, run };
    for (const next of signals) {
      announcement.value = { signal: next, count: (announcement.peek()?.count ?? 0) + 1 };
    }
    inputs.changed(flow, key, before, run);
  };
  const look = () => {
    const current = running.peek();
    const flow = current && flowOf(current.key);
    if (current && flow) take(flow, current.key, current.run, tick(flow, current.run, values(), now()));
  };
  effect(() => {
    const wakeAt = view.value?.wakeAt;
    return wakeAt == null ? undefined : inputs.schedule(wakeAt, look);
  });
  return {
    running,
    view,
    announcement,
    start: (key) => {
      const flow = flowOf(key);
      if (flow) take(flow, key, undefined, startFlow(flow, values(), now(), inputs.speaking(key)));
    },
    act: (action) => {
      const current = running.value;
      const flow = current && flowOf(current.key);
      if (current && flow) take(flow, current.key, current.run, act(flow, current.run, values(), action, now()));
    },
    follow: (kept) => {
      const present = running.peek();
      if (present?.key === kept?.key && isSamePlace(present?.run, kept?.run)) return;
      running.value = kept;
      clock.value = now();
    },
  };
}
