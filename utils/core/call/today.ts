import { addDays } from '../time/calendar.ts';
import { type Moment, startOfDay, wallTime } from '../time/wall-clock.ts';
import type { Usage } from '../usage/usage-store.ts';
import type { CallRecord } from './call-record.ts';
import { callLength, callState } from './call-state.ts';
import type { CallPromise } from './promise.ts';
import { dueCount, groupPromises } from './promise-list.ts';

/** The day on the wall clock, as instants; `to` is exclusive. 23 to 25 hours long. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

export function daySpan(now: Moment): DaySpan {
  const day = wallTime(now);
  return { from: startOfDay(day, now.zone), to: startOfDay(addDays(day, 1), now.zone) };
}

export interface UsedToday {
  readonly key: string;
  readonly count: number;
}

/** An agent's day so far. */
export interface Today {
  readonly calls: number;
  readonly openCalls: number;
  /** Mean length of the calls that have ended, in milliseconds; null: none has. */
  readonly averageLength: number | null;
  readonly openPromises: number;
  /** Overdue or due today. */
  readonly duePromises: number;
  readonly keptPromises: number;
  /** Scripts used today, most used first, latest first among equals. `count`: uses in calls, at least one. */
  readonly scripts: readonly UsedToday[];
}

export interface TodayInputs {
  /** Calls that began today. */
  readonly calls: readonly CallRecord[];
  readonly promises: readonly CallPromise[];
  readonly usage: readonly Usage[];
}

/** Sums up a day. Nothing of it is stored or leaves the computer. */
export function todayOf({ calls, promises, usage }: TodayInputs, now: Moment): Today {
  const { from, to } = daySpan(now);
  const ended = calls.filter(({ endedAt }) => endedAt !== null);
  const total = ended.reduce((sum, call) => sum + callLength(call, now.at), 0);
  const groups = groupPromises(promises, now);
  const { overdue, today, later, closed } = groups;
  return {
    calls: calls.length,
    openCalls: calls.length - ended.length,
    averageLength: ended.length === 0 ? null : total / ended.length,
    openPromises: overdue.length + today.length + later.length,
    duePromises: dueCount(groups),
    keptPromises: closed.filter(({ state }) => state.kind === 'done' && state.at >= from && state.at < to).length,
    scripts: scriptsOf(calls, usage, { from, to }),
  };
}

/** What calls tell of today; a script used outside of calls counts once, for its last use is known to be today. */
function scriptsOf(calls: readonly CallRecord[], usage: readonly Usage[], { from, to }: DaySpan): UsedToday[] {
  const counts = new Map<string, number>();
  for (const { lastUsedAt, key } of usage) if (lastUsedAt >= from && lastUsedAt < to) counts.set(key, 1);
  const inCalls = new Map<string, number>();
  for (const call of calls) {
    for (const { key, inserted, copied } of callState(call).scripts) {
      if (inserted + copied > 0) inCalls.set(key, (inCalls.get(key) ?? 0) + inserted + copied);
    }
  }
  for (const [key, count] of inCalls) counts.set(key, count);
  const lastUse = new Map(usage.map(({ key, lastUsedAt }) => [key, lastUsedAt]));
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (lastUse.get(b.key) ?? 0) - (lastUse.get(a.key) ?? 0));
}
