import { redact } from '../note/redaction/redact.ts';
import type { ScriptRecord } from '../script/script-record.ts';
import type { CallEvent, CallEventBody } from './call-event.ts';
import { redactedEvent } from './redacted-event.ts';
import type { WrapUp } from './wrapup/wrap-up.ts';

/** How many scripts’ words a call keeps for itself: the one in view, a running flow’s, and the last few. */
export const KEPT_WORDS = 8;

/** One customer from hello to wrap-up, as it is stored. The timeline only ever grows; the present state is drawn from it. */
export interface CallRecord {
  readonly id: string;
  /** Rises by one with every stored change. */
  readonly revision: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly events: readonly CallEvent[];
  /** Words of the scripts used last, so that an update of their pack does not take them away in the middle of a call. */
  readonly kept: Readonly<Record<string, ScriptRecord>>;
  /** The wrap-up as the agent has edited it; absent until it is opened. */
  readonly wrapup?: WrapUp;
}

/** A call that begins now. `id`: from the caller, unguessable and unique. */
export function startedCall(id: string, at: number): CallRecord {
  return { id, revision: 1, startedAt: at, endedAt: null, events: [{ kind: 'started', at }], kept: {} };
}

/**
 * A call with more on its timeline. Entries never lie before the last one, whatever the clock says. Personal numbers in
 * free text are masked here, before anything is stored. Nothing but a reopening is added to a call that has ended.
 */
export function withEvents(call: CallRecord, bodies: readonly CallEventBody[], now: number): CallRecord {
  let { endedAt } = call;
  const events = [...call.events];
  for (const body of bodies) {
    if (endedAt !== null && !isAfterEnd(body)) continue;
    const at = Math.max(now, events.at(-1)?.at ?? now);
    events.push({ ...redactedEvent(body), at });
    if (body.kind === 'ended') endedAt = at;
    if (body.kind === 'reopened') endedAt = null;
  }
  return events.length === call.events.length ? call : { ...call, events, endedAt, revision: call.revision + 1 };
}

/** What is still possible after the end: going on with the call, and the work that follows it. */
function isAfterEnd({ kind }: CallEventBody): boolean {
  return kind === 'reopened' || kind === 'wrapup' || kind === 'note' || kind === 'promise';
}

/** A call that keeps the words of a script for itself; of more than a few the ones used longest ago go. */
export function withKeptWords(call: CallRecord, key: string, script: ScriptRecord): CallRecord {
  if (JSON.stringify(call.kept[key]) === JSON.stringify(script)) return call;
  const { [key]: _, ...others } = call.kept;
  const entries = [...Object.entries(others), [key, script] as const].slice(-KEPT_WORDS);
  return { ...call, kept: Object.fromEntries(entries), revision: call.revision + 1 };
}

/** A call with its wrap-up as it is now; personal numbers in it are masked. */
export function withWrapUp(call: CallRecord, wrapup: WrapUp): CallRecord {
  const fields = Object.entries(wrapup.fields).map(([field, text]) => [field, redact(text).text] as const);
  return { ...call, wrapup: { ...wrapup, fields: Object.fromEntries(fields) }, revision: call.revision + 1 };
}
