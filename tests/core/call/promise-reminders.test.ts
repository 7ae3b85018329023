import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendPromise } from '../../../utils/core/call/change-promise.ts';
import { type CallPromise, isOpen } from '../../../utils/core/call/promise.ts';
import { planReminders, reminderTimes, soonAt, withReminded } from '../../../utils/core/call/promise-reminders.ts';
import { momentAndPromises } from './arbitrary-promise.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MADE = Date.UTC(2026, 2, 3, 2);
const base: CallPromise = {
  id: 'a',
  matter: 'a',
  kind: 'other',
  label: 'call back',
  customer: '',
  owner: '',
  madeAt: MADE,
  zone: 'Asia/Shanghai',
  dueAt: MADE + DAY,
  precision: 'minute',
  state: { kind: 'open' },
  extensions: [],
  reminded: [],
};

interface Shown {
  readonly id: string;
  readonly stage: string;
  readonly at: number;
}

/** Looks at a time as the worker does: shows what the plan says and notes it. */
function look(promises: readonly CallPromise[], now: number, shown: Shown[]): CallPromise[] {
  const { show } = planReminders(promises, now);
  return promises.map((promise) => {
    const reminder = show.find((one) => one.promise.id === promise.id);
    if (!reminder) return promise;
    shown.push({ id: promise.id, stage: reminder.stage, at: now });
    return withReminded(promise, { stage: reminder.stage, dueAt: promise.dueAt, at: now });
  });
}

describe('how long before', () => {
  test.each([
    [30 * DAY, DAY],
    [2 * DAY, 2 * HOUR],
    [DAY, 2 * HOUR],
    [3 * HOUR, 30 * MINUTE],
    [30 * MINUTE, 5 * MINUTE],
    [10 * MINUTE, 0],
  ])('a promise for %i ms warns %i ms before', (length, lead) => {
    const promise = { ...base, dueAt: MADE + length };
    expect(promise.dueAt - soonAt(promise)).toBe(lead);
  });

  test('a promise for a day warns as that day begins on the clock of its zone', () => {
    const promise = { ...base, dueAt: Date.parse('2026-03-06T15:59:00Z'), precision: 'day' as const };
    expect(new Date(soonAt(promise)).toISOString()).toBe('2026-03-05T16:00:00.000Z');
  });

  test('a promise for the day it is made on does not warn at once', () => {
    const promise = { ...base, dueAt: Date.parse('2026-03-03T15:59:00Z'), precision: 'day' as const };
    expect(reminderTimes(promise).map(({ stage }) => stage)).toEqual(['due']);
  });
});

describe('the plan', () => {
  test('woken exactly when it asks to be, it shows everything once, at its time', () => {
    fc.assert(
      fc.property(momentAndPromises, ({ now, promises }) => {
        const start = Math.min(now.at, ...promises.map(({ madeAt }) => madeAt)) - DAY;
        const shown: Shown[] = [];
        let current = promises;
        let clock: number | null = start;
        for (let step = 0; clock !== null; step += 1) {
          expect(step).toBeLessThan(100);
          current = look(current, clock, shown);
          clock = planReminders(current, clock).nextAt;
        }
        const expected = promises.flatMap((promise) =>
          reminderTimes(promise).map(({ stage, at }) => ({ id: promise.id, stage, at })),
        );
        const sorted = (list: Shown[]) => [...list].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        expect(sorted(shown)).toEqual(sorted(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('whenever it is looked at, after sleep or restart, nothing is early, doubled or lost', () => {
    const naps = fc.array(fc.integer({ min: 1, max: 20 * 1440 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(momentAndPromises, naps, ({ now, promises }, minutes) => {
        const shown: Shown[] = [];
        let current = promises;
        let clock = now.at - 50 * DAY;
        for (const nap of minutes) {
          clock += nap * MINUTE;
          current = look(current, clock, shown);
          expect(planReminders(current, clock).show).toEqual([]);
        }
        for (const { id, stage, at } of shown) {
          const promise = promises.find((one) => one.id === id) as CallPromise;
          const time = reminderTimes(promise).find((one) => one.stage === stage)?.at;
          expect(at).toBeGreaterThanOrEqual(time as number);
        }
        for (const promise of promises) {
          const ofIt = shown.filter(({ id }) => id === promise.id);
          expect(ofIt.filter(({ stage }) => stage === 'due')).toHaveLength(promise.dueAt <= clock ? 1 : 0);
          expect(ofIt.filter(({ stage }) => stage === 'soon').length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a clock that was wrongly ahead loses nothing: it is shown again when its time really comes', () => {
    const shown: Shown[] = [];
    let current = [base];
    current = look(current, MADE + 4 * 365 * DAY, shown);
    expect(shown.map(({ stage }) => stage)).toEqual(['due']);
    current = look(current, MADE + HOUR, shown);
    expect(shown).toHaveLength(1);
    expect(planReminders(current, MADE + HOUR).nextAt).toBe(soonAt(base));
    current = look(current, soonAt(base), shown);
    current = look(current, base.dueAt, shown);
    expect(shown.slice(1)).toEqual([
      { id: 'a', stage: 'soon', at: soonAt(base) },
      { id: 'a', stage: 'due', at: base.dueAt },
    ]);
  });

  test('a clock set right by a second does not show it twice', () => {
    const shown: Shown[] = [];
    const current = look([base], base.dueAt, shown);
    look(look(current, base.dueAt - 1000, shown), base.dueAt + 1, shown);
    expect(shown.map(({ stage }) => stage)).toEqual(['due']);
  });

  test('a moved promise is reminded of anew, at its new time', () => {
    const shown: Shown[] = [];
    const [late] = look([base], base.dueAt, shown) as [CallPromise];
    const due = { at: base.dueAt + 3 * DAY, zone: base.zone, precision: 'minute' as const };
    const change = extendPromise([late], 'a', { due, reason: 'part is missing' }, base.dueAt + HOUR);
    if ('kind' in change) throw new Error(change.code);
    let current: readonly CallPromise[] = change;
    expect(planReminders(current, base.dueAt + HOUR)).toEqual({ show: [], nextAt: due.at - 2 * HOUR });
    current = look(current, due.at, shown);
    expect(shown.at(-1)).toEqual({ id: 'a', stage: 'due', at: due.at });
  });

  test('closed promises are silent', () => {
    fc.assert(
      fc.property(momentAndPromises, ({ now, promises }) => {
        const closed = promises.map(
          (promise): CallPromise => ({ ...promise, state: { kind: 'done', at: now.at, reason: '' } }),
        );
        expect(closed.some(isOpen)).toBe(false);
        expect(planReminders(closed, now.at)).toEqual({ show: [], nextAt: null });
      }),
    );
  });
});
