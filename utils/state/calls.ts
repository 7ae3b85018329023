import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CallRecord } from '../core/call/call-record.ts';
import { type CallState, callState } from '../core/call/call-state.ts';
import type { CallStore } from '../core/call/call-store.ts';
import { activeCall, type Desk, EMPTY_DESK } from '../core/call/desk.ts';
import { type Calls, createCalls } from '../services/call/calls.ts';

export interface CallsState {
  /** The open calls and the one in front. */
  readonly desk: ReadonlySignal<Desk>;
  readonly active: ReadonlySignal<CallRecord | null>;
  /** False until the open calls were read for the first time: until then an empty desk means nothing. */
  readonly isLoaded: ReadonlySignal<boolean>;
  /** The call in front as its timeline leads to it; null without one. */
  readonly state: ReadonlySignal<CallState | null>;
  readonly calls: Calls;
  /** The call whose wrap-up is open; null while it is read. */
  readonly wrapping: ReadonlySignal<CallRecord | null>;
  /** Puts a call's wrap-up in view, also of one that ended before this panel opened. */
  loadWrapUp(id: string): Promise<void>;
  /** Puts the call in front that was so before a reload; without one, the latest that is open. */
  restore(activeId: string | null): void;
  /** Calls that began at or after a moment, oldest first. */
  since(from: number): Promise<readonly CallRecord[]>;
}

interface CallsInputs {
  readonly callStore: CallStore;
  readonly now: () => number;
  readonly newId: () => string;
  readonly reportFault: () => void;
}

/** The calls of this agent, followed across all panels. */
export function createCallsState({ callStore, now, newId, reportFault }: CallsInputs): CallsState {
  const desk = signal<Desk>(EMPTY_DESK);
  const isLoaded = signal(false);
  const wrapping = signal<CallRecord | null>(null);
  let wanted: string | null | undefined;
  const calls = createCalls({
    store: callStore,
    now,
    newId,
    changed: (next) => {
      desk.value = next;
      const id = wrapping.peek()?.id;
      if (id !== undefined) wrapping.value = calls.call(id);
    },
    failed: reportFault,
  });
  const takeWanted = () => {
    if (wanted === undefined || desk.peek().calls.length === 0) return;
    const ids = desk.peek().calls.map(({ id }) => id);
    calls.activate(wanted !== null && ids.includes(wanted) ? wanted : (ids.at(-1) ?? null));
    wanted = undefined;
  };
  callStore.open.subscribe((stored) => {
    calls.receive(stored);
    takeWanted();
    isLoaded.value = true;
  }, reportFault);
  const active = computed(() => activeCall(desk.value));
  return {
    desk,
    isLoaded,
    active,
    state: computed(() => (active.value ? callState(active.value) : null)),
    calls,
    wrapping,
    loadWrapUp: async (id) => {
      wrapping.value = calls.call(id);
      if (wrapping.value) return;
      const stored = await callStore.get(id);
      if (stored) calls.receive([...desk.peek().calls, stored]);
      wrapping.value = calls.call(id) ?? stored ?? null;
    },
    restore: (activeId) => {
      wanted = activeId;
      takeWanted();
    },
    since: (from) => callStore.between(from, Number.MAX_SAFE_INTEGER),
  };
}
