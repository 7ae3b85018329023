import type { CallEventBody } from '../../core/call/call-event.ts';
import { type CallRecord, startedCall, withEvents, withKeptWords, withWrapUp } from '../../core/call/call-record.ts';
import { callState } from '../../core/call/call-state.ts';
import type { CallStore, DecideCall } from '../../core/call/call-store.ts';
import { activeCall, type Desk, EMPTY_DESK, neighbourOf, withActive, withCalls } from '../../core/call/desk.ts';
import { flowEvents, isSamePlace } from '../../core/call/flow-events.ts';
import type { WrapUp } from '../../core/call/wrapup/wrap-up.ts';
import type { Flow } from '../../core/flow/flow-data.ts';
import type { FlowRun } from '../../core/flow/flow-run.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import { beginsCall } from './begins-call.ts';
import { createChangeQueue } from './change-queue.ts';

export interface CallPorts {
  readonly store: CallStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told of every change, also of those made in another panel. */
  readonly changed: (desk: Desk) => void;
  /** A write failed. It is kept, and tried again with the next one. */
  readonly failed: (error: unknown) => void;
}

/** The calls of an agent. Every change is seen at once and written behind; what another panel writes is joined in. */
export interface Calls {
  readonly desk: () => Desk;
  /** A call by id, also one that ended here. */
  readonly call: (id: string) => CallRecord | null;
  /** Begins a call and puts it in front. */
  readonly start: () => string;
  readonly end: (id: string) => void;
  readonly reopen: (id: string) => void;
  readonly activate: (id: string | null) => void;
  /** Puts the next (1) or previous (-1) call in front. */
  readonly step: (offset: number) => void;
  /** Adds to the call in front; begins one where there is none and this is a first use. Gives its id, or null. */
  readonly record: (...events: readonly CallEventBody[]) => string | null;
  readonly recordIn: (id: string, ...events: readonly CallEventBody[]) => void;
  /** Notes a change of the running flow; ignored when another panel has already moved it on. */
  readonly recordFlow: (flow: Flow, key: string, before: FlowRun | undefined, after: FlowRun) => void;
  readonly keepWords: (key: string, script: ScriptRecord) => void;
  readonly saveWrapUp: (id: string, wrapup: WrapUp) => void;
  /** Takes in the open calls as they are stored now. */
  readonly receive: (stored: readonly CallRecord[]) => void;
  /** Resolves when nothing waits to be written any more, or a write has failed. */
  readonly settled: () => Promise<void>;
}

export function createCalls({ store, now, newId, changed, failed }: CallPorts): Calls {
  let desk: Desk = EMPTY_DESK;
  const show = (next: Desk) => {
    desk = next;
    changed(desk);
  };
  const queue = createChangeQueue(store, failed, (records) => show(withCalls(desk, records)));
  const change = (id: string, decide: DecideCall) => queue.change(id, decide);

  const recordIn = (id: string, ...events: readonly CallEventBody[]) => {
    const at = now();
    change(id, (stored) => (stored === undefined ? null : withEvents(stored, events, at)));
  };
  const start = () => {
    const id = newId();
    const begun = startedCall(id, now());
    desk = { ...desk, activeId: id };
    change(id, (stored) => stored ?? begun);
    return id;
  };
  const record = (...events: readonly CallEventBody[]) => {
    const id = activeCall(desk)?.id ?? (events.some(beginsCall) ? start() : null);
    if (id !== null) recordIn(id, ...events);
    return id;
  };

  return {
    desk: () => desk,
    call: (id) => queue.call(id) ?? null,
    start,
    end: (id) => recordIn(id, { kind: 'ended' }),
    reopen: (id) => {
      recordIn(id, { kind: 'reopened' });
      show(withActive(desk, id));
    },
    activate: (id) => show(withActive(desk, id)),
    step: (offset) => show(withActive(desk, neighbourOf(desk, offset))),
    record,
    recordIn,
    recordFlow: (flow, key, before, after) => {
      const id = activeCall(desk)?.id ?? start();
      const at = now();
      change(id, (stored) => {
        if (stored === undefined) return null;
        const { flow: present, values, holds } = callState(stored);
        const known = present?.key === key ? present.run : undefined;
        if (before !== undefined && !isSamePlace(known, before)) return null;
        const events = flowEvents(flow, key, before, after, values);
        const isCutShort = before === undefined && holds.since !== null;
        return withEvents(stored, isCutShort ? [{ kind: 'hold-over' }, ...events] : events, at);
      });
    },
    keepWords: (key, script) => {
      const id = activeCall(desk)?.id;
      if (id !== undefined) change(id, (stored) => (stored === undefined ? null : withKeptWords(stored, key, script)));
    },
    saveWrapUp: (id, wrapup) => change(id, (stored) => (stored === undefined ? null : withWrapUp(stored, wrapup))),
    receive: queue.receive,
    settled: queue.settled,
  };
}
