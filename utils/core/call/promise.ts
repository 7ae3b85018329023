/**
 * What can be promised: the three stages of a complaint (24 hours, 48 hours, 30 days), any other dated word given to a
 * customer, and a matter handed over to somebody who is to act by a time.
 */
export const PROMISE_KINDS = ['admit', 'responsibility', 'solve', 'other', 'handover'] as const;

export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** The stages of a complaint in their order. */
export const COMPLAINT_STAGES = ['admit', 'responsibility', 'solve'] as const satisfies readonly PromiseKind[];

export type ComplaintStage = (typeof COMPLAINT_STAGES)[number];

/** Longest texts, in UTF-16 units. */
export const PROMISE_TEXT_MAX = { label: 300, reason: 300, customer: 80, owner: 80, to: 80 } as const;

export type PromiseField = keyof typeof PROMISE_TEXT_MAX;

export type PromiseState =
  | { readonly kind: 'open' }
  | { readonly kind: 'done'; readonly at: number; readonly reason: string }
  /** Not to be kept any more: taken by mistake, or the customer withdrew. */
  | { readonly kind: 'withdrawn'; readonly at: number; readonly reason: string };

/** A promised time that was moved. All times are milliseconds since the epoch. */
export interface Extension {
  readonly at: number;
  /** When it was due before. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export const REMINDER_STAGES = ['soon', 'due'] as const;

export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** A reminder that was shown. `at`: what the clock showed then. */
export interface Reminded {
  readonly stage: ReminderStage;
  /** The promised time it spoke of; a moved promise is reminded of anew. */
  readonly dueAt: number;
  readonly at: number;
}

/** A word given to a customer, with the time by which it is to be kept. Times are milliseconds since the epoch. */
export interface CallPromise {
  readonly id: string;
  /** The same for all promises of one matter: the stages of a complaint and what was handed over of it. */
  readonly matter: string;
  readonly callId?: string;
  readonly kind: PromiseKind;
  /** What is promised, or what was passed on; redacted. May be empty for the stages of a complaint. */
  readonly label: string;
  /** How the customer is addressed; may be empty. */
  readonly customer: string;
  /** Who took the first inquiry, and owns it until it is properly solved, also after a hand-over. */
  readonly owner: string;
  /** Who took it over; hand-overs only. */
  readonly to?: string;
  readonly madeAt: number;
  /** IANA name of the zone it was promised in. */
  readonly zone: string;
  readonly dueAt: number;
  /** day: any time on that day, `dueAt` is then its last minute. */
  readonly precision: 'minute' | 'day';
  readonly state: PromiseState;
  readonly extensions: readonly Extension[];
  readonly reminded: readonly Reminded[];
}

export function isOpen(promise: CallPromise): boolean {
  return promise.state.kind === 'open';
}

export function isComplaintStage(kind: PromiseKind): kind is ComplaintStage {
  return (COMPLAINT_STAGES as readonly PromiseKind[]).includes(kind);
}

/** Why a promise was not made or changed. */
export type PromiseRefusal =
  | { readonly kind: 'refused'; readonly code: 'empty' | 'too-long'; readonly field: PromiseField }
  | {
      readonly kind: 'refused';
      /** past: the new time is over; not-later: not after the promised one; closed: done or withdrawn; gone: no such promise. */
      readonly code: 'past' | 'not-later' | 'closed' | 'gone';
    };

export function refused(code: 'past' | 'not-later' | 'closed' | 'gone'): PromiseRefusal {
  return { kind: 'refused', code };
}
