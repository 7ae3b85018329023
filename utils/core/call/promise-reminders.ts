import { startOfDay, wallTime } from '../time/wall-clock.ts';
import { type CallPromise, isOpen, REMINDER_STAGES, type Reminded, type ReminderStage } from './promise.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long before the promised time the agent is told, by how long there was to keep it. */
const LEADS: readonly (readonly [atLeast: number, lead: number])[] = [
  [7 * DAY, DAY],
  [20 * HOUR, 2 * HOUR],
  [2 * HOUR, 30 * MINUTE],
  [20 * MINUTE, 5 * MINUTE],
];

/** A clock that was set back by more than this has undone what was shown after that time. */
const CLOCK_SLACK = 5 * MINUTE;

/**
 * When a promise begins to press: some time before it is due, the longer the more there was; at the beginning of the day
 * for one that names only a day. Equal to `dueAt` where it was too short for a warning.
 */
export function soonAt(promise: CallPromise): number {
  const { dueAt } = promise;
  const from = promise.extensions.at(-1)?.at ?? promise.madeAt;
  if (promise.precision === 'day') {
    const morning = startOfDay(wallTime({ at: dueAt, zone: promise.zone }), promise.zone);
    return morning > from ? morning : dueAt;
  }
  const lead = LEADS.find(([atLeast]) => dueAt - from >= atLeast)?.[1] ?? 0;
  return dueAt - lead;
}

/** Something to be shown now. */
export interface Reminder {
  readonly promise: CallPromise;
  readonly stage: ReminderStage;
}

export interface ReminderPlan {
  /** To be shown at once, longest due first; for each promise only its last stage. */
  readonly show: readonly Reminder[];
  /** When the next one is to be shown; null: nothing is left. */
  readonly nextAt: number | null;
}

/** The reminders of a promise in their order, with their times. */
export function reminderTimes(promise: CallPromise): readonly { readonly stage: ReminderStage; readonly at: number }[] {
  const soon = soonAt(promise);
  const due = { stage: 'due', at: promise.dueAt } as const;
  return soon < promise.dueAt ? [{ stage: 'soon', at: soon }, due] : [due];
}

function isShown(promise: CallPromise, stage: ReminderStage, now: number): boolean {
  const rank = REMINDER_STAGES.indexOf(stage);
  return promise.reminded.some(
    (reminded) =>
      reminded.dueAt === promise.dueAt &&
      REMINDER_STAGES.indexOf(reminded.stage) >= rank &&
      reminded.at <= now + CLOCK_SLACK,
  );
}

/**
 * What is to be shown now and when to look again, from nothing but the promises and the clock: the same after a
 * restart, a sleep or a clock that jumped. Nothing is shown before its time; what was missed is shown at the next look;
 * what was shown while the clock was wrongly ahead is shown again at its time.
 */
export function planReminders(promises: readonly CallPromise[], now: number): ReminderPlan {
  const show: Reminder[] = [];
  let nextAt: number | null = null;
  for (const promise of promises) {
    if (!isOpen(promise)) continue;
    const times = reminderTimes(promise);
    const reached = times.findLast(({ at }) => at <= now);
    if (reached && !isShown(promise, reached.stage, now)) show.push({ promise, stage: reached.stage });
    const next = times.find(({ at }) => at > now);
    if (next && (nextAt === null || next.at < nextAt)) nextAt = next.at;
  }
  show.sort((a, b) => a.promise.dueAt - b.promise.dueAt);
  return { show, nextAt };
}

/** The promise with a reminder noted as shown. */
export function withReminded(promise: CallPromise, reminded: Reminded): CallPromise {
  const others = promise.reminded.filter(({ stage, dueAt }) => stage !== reminded.stage || dueAt !== reminded.dueAt);
  return { ...promise, reminded: [...others, reminded] };
}
