import type { Moment } from '../time/wall-clock.ts';
import { type CallPromise, type PromiseKind, type PromiseRefusal, refused } from './promise.ts';
import { complaintClock } from './promise-clock.ts';
import { isRefusal, promiseTexts } from './promise-texts.ts';

/** A promised time, as a deadline slot reads it. */
export interface DueTime {
  readonly at: number;
  readonly zone: string;
  readonly precision: 'minute' | 'day';
}

/** Who promises what to whom. */
export interface PromiseInput {
  readonly label: string;
  readonly customer: string;
  readonly owner: string;
  readonly callId?: string;
}

export type NewId = () => string;

interface Made {
  readonly kind: PromiseKind;
  readonly due: DueTime;
  readonly matter: string;
  readonly id: string;
  readonly to?: string;
}

function made(input: PromiseInput, { kind, due, matter, id, to }: Made, at: number): CallPromise {
  return {
    id,
    matter,
    ...(input.callId !== undefined && { callId: input.callId }),
    kind,
    label: input.label,
    customer: input.customer,
    owner: input.owner,
    ...(to !== undefined && { to }),
    madeAt: at,
    zone: due.zone,
    dueAt: due.at,
    precision: due.precision,
    state: { kind: 'open' },
    extensions: [],
    reminded: [],
  };
}

/** Input with its texts cleaned and redacted. */
function checked(input: PromiseInput, needed: readonly 'label'[]): PromiseInput | PromiseRefusal {
  const { label, customer, owner } = input;
  const texts = promiseTexts({ label, customer, owner }, needed);
  return isRefusal(texts) ? texts : { ...input, ...texts };
}

/** The three promises that taking a complaint starts. `now` is the moment it is taken. */
export function takeComplaint(input: PromiseInput, now: Moment, newId: NewId): readonly CallPromise[] | PromiseRefusal {
  const ready = checked(input, []);
  if (isRefusal(ready)) return ready;
  const matter = newId();
  return complaintClock(now).map(({ stage, dueAt }) =>
    made(ready, { kind: stage, due: { at: dueAt, zone: now.zone, precision: 'minute' }, matter, id: newId() }, now.at),
  );
}

/** Any other dated promise. Refused when nothing is named or the time is over. */
export function makePromise(
  input: PromiseInput,
  due: DueTime,
  now: Moment,
  newId: NewId,
): CallPromise | PromiseRefusal {
  const ready = checked(input, ['label']);
  if (isRefusal(ready)) return ready;
  if (due.at <= now.at) return refused('past');
  const id = newId();
  return made(ready, { kind: 'other', due, matter: id, id }, now.at);
}

export interface HandOverInput {
  /** Who takes it over: a colleague or a department. */
  readonly to: string;
  /** What was passed on. */
  readonly passedOn: string;
  /** By when they are to act. */
  readonly by: DueTime;
}

/**
 * The record that a matter was handed over: who, what was passed on, by when. The promise itself stays open and keeps
 * its owner: whoever takes the first inquiry owns it until it is properly solved.
 */
export function handOver(
  promise: CallPromise,
  { to, passedOn, by }: HandOverInput,
  now: Moment,
  newId: NewId,
): CallPromise | PromiseRefusal {
  if (promise.state.kind !== 'open') return refused('closed');
  const texts = promiseTexts({ to, label: passedOn }, ['to', 'label']);
  if (isRefusal(texts)) return texts;
  if (by.at <= now.at) return refused('past');
  const { customer, owner, callId, matter } = promise;
  const input = { label: texts.label, customer, owner, ...(callId !== undefined && { callId }) };
  return made(input, { kind: 'handover', due: by, matter, id: newId(), to: texts.to }, now.at);
}
