import { dayNumber } from '../time/calendar.ts';
import { type Moment, wallTime } from '../time/wall-clock.ts';
import { type CallPromise, isOpen } from './promise.ts';
import { soonAt } from './promise-reminders.ts';

/** Open promises by how they press, closed ones last. */
export interface PromiseGroups {
  /** Longest overdue first. */
  readonly overdue: readonly CallPromise[];
  /** Due today, or so near that the agent was told. Next due first. */
  readonly today: readonly CallPromise[];
  readonly later: readonly CallPromise[];
  /** Closed last, first. */
  readonly closed: readonly CallPromise[];
}

export function isOverdue(promise: CallPromise, now: number): boolean {
  return isOpen(promise) && promise.dueAt <= now;
}

/** By due time; what was made first, first, when two are due at once. */
export function byDue(a: CallPromise, b: CallPromise): number {
  return a.dueAt - b.dueAt || a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
}

const closedAt = ({ state }: CallPromise) => (state.kind === 'open' ? 0 : state.at);

/** Sorts promises as the list shows them. “Today” is the day of `now` on the clock of its zone. */
export function groupPromises(promises: readonly CallPromise[], now: Moment): PromiseGroups {
  const today = dayNumber(wallTime(now));
  const overdue: CallPromise[] = [];
  const todays: CallPromise[] = [];
  const later: CallPromise[] = [];
  for (const promise of promises.filter(isOpen).sort(byDue)) {
    const isToday = dayNumber(wallTime({ at: promise.dueAt, zone: now.zone })) <= today || soonAt(promise) <= now.at;
    (isOverdue(promise, now.at) ? overdue : isToday ? todays : later).push(promise);
  }
  const closed = promises
    .filter((promise) => !isOpen(promise))
    .sort((a, b) => closedAt(b) - closedAt(a) || byDue(a, b));
  return { overdue, today: todays, later, closed };
}

/** How many open promises are overdue or due today. */
export function dueCount({ overdue, today }: PromiseGroups): number {
  return overdue.length + today.length;
}

/** The next instant at which a group of the list changes by itself; null: at midnight only. */
export function nextChangeAt(promises: readonly CallPromise[], now: number): number | null {
  const times = promises.filter(isOpen).flatMap((promise) => [soonAt(promise), promise.dueAt]);
  const next = times.reduce((least, at) => (at > now && at < least ? at : least), Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next : null;
}
