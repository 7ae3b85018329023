import type { Ticks } from '../flow/checklist.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { MomentState } from '../playbook/state-record.ts';
import type { Locale } from '../script/locale.ts';
import type { WordingKey } from '../script/wording.ts';
import type { SlotValues } from '../slots/slot-value.ts';
import type { CallEvent } from './call-event.ts';
import type { CallRecord } from './call-record.ts';

/** How often a script was looked at, inserted and copied in a call. */
export interface UsedScript {
  readonly key: string;
  readonly shown: number;
  readonly inserted: number;
  readonly copied: number;
}

export interface FlowInCall {
  readonly key: string;
  readonly run: FlowRun;
}

/** A call as it stands, drawn from its timeline. */
export interface CallState {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly wording: WordingKey;
  readonly moment: MomentState | null;
  /** Language spoken with this customer; null: the one of the settings. */
  readonly locale: Locale | null;
  readonly values: SlotValues;
  /** In order of first appearance. */
  readonly scripts: readonly UsedScript[];
  /** The flow on its way or the last one ended; null when there was none. */
  readonly flow: FlowInCall | null;
  /** Ticks of the guided processes, by key of the card. */
  readonly ticks: Readonly<Record<string, Ticks>>;
  readonly holds: Holds;
  readonly noteIds: readonly string[];
  readonly promiseIds: readonly string[];
}

export interface Holds {
  readonly count: number;
  /** Milliseconds the customer has waited in holds that are over. */
  readonly total: number;
  /** Beginning of the hold that is on, and what was promised for it. */
  readonly since: number | null;
  readonly promisedSeconds: number | null;
}

const NO_HOLDS: Holds = { count: 0, total: 0, since: null, promisedSeconds: null };

/** The state that a timeline leads to. Entries of a kind this version does not know change nothing. */
export function callState(call: CallRecord): CallState {
  const first: CallState = {
    startedAt: call.startedAt,
    endedAt: null,
    wording: 'neutral',
    moment: null,
    locale: null,
    values: {},
    scripts: [],
    flow: null,
    ticks: {},
    holds: NO_HOLDS,
    noteIds: [],
    promiseIds: [],
  };
  return call.events.reduce(withEvent, first);
}

function withEvent(state: CallState, event: CallEvent): CallState {
  switch (event.kind) {
    case 'started':
    case 'wrapup':
      return state;
    case 'ended':
      return { ...state, endedAt: event.at, holds: holdOver(state.holds, event.at) };
    case 'reopened':
      return { ...state, endedAt: null };
    case 'type':
      return { ...state, wording: event.wording };
    case 'moment':
      return { ...state, moment: event.moment };
    case 'language':
      return { ...state, locale: event.locale };
    case 'slot': {
      const { [event.name]: _, ...others } = state.values;
      return { ...state, values: event.value === null ? others : { ...others, [event.name]: event.value } };
    }
    case 'script':
      return { ...state, scripts: counted(state.scripts, event.key, event.use) };
    case 'flow':
      return { ...state, flow: { key: event.key, run: event.run } };
    case 'hold':
      return { ...state, holds: holdOn(holdOver(state.holds, event.at), event.at, event.seconds) };
    case 'hold-over':
      return { ...state, holds: holdOver(state.holds, event.at) };
    case 'tick':
      return { ...state, ticks: { ...state.ticks, [event.key]: ticked(state.ticks[event.key] ?? {}, event) } };
    case 'note':
      return { ...state, noteIds: joined(state.noteIds, event.noteId) };
    case 'promise':
      return { ...state, promiseIds: joined(state.promiseIds, event.promiseId) };
    default:
      return state;
  }
}

function counted(scripts: readonly UsedScript[], key: string, use: 'shown' | 'inserted' | 'copied'): UsedScript[] {
  const at = scripts.findIndex((script) => script.key === key);
  const before = scripts[at] ?? { key, shown: 0, inserted: 0, copied: 0 };
  const after = { ...before, [use]: before[use] + 1 };
  return at < 0 ? [...scripts, after] : scripts.with(at, after);
}

function holdOn(holds: Holds, at: number, promisedSeconds: number | null): Holds {
  return { ...holds, count: holds.count + 1, since: at, promisedSeconds };
}

function holdOver(holds: Holds, at: number): Holds {
  if (holds.since === null) return holds;
  return { ...holds, total: holds.total + Math.max(0, at - holds.since), since: null, promisedSeconds: null };
}

function ticked(ticks: Ticks, { item, isTicked, at }: { item: string; isTicked: boolean; at: number }): Ticks {
  const { [item]: _, ...others } = ticks;
  return isTicked ? { ...others, [item]: at } : others;
}

function joined(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

/** How long a call has lasted, or lasted in all, in milliseconds. */
export function callLength(call: Pick<CallRecord, 'startedAt' | 'endedAt'>, now: number): number {
  return Math.max(0, (call.endedAt ?? now) - call.startedAt);
}
