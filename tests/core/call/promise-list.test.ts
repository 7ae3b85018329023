import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueInWords, instantInWords, spanInWords } from '../../../utils/core/call/due-words.ts';
import { byDue, dueCount, groupPromises, nextChangeAt } from '../../../utils/core/call/promise-list.ts';
import { momentAndPromises } from './arbitrary-promise.ts';

const MINUTE = 60_000;

describe('the list', () => {
  test('holds every promise once, overdue first, each group by its time', () => {
    fc.assert(
      fc.property(momentAndPromises, fc.nat(), ({ now, promises }, seed) => {
        const some = promises.map((promise, index) =>
          (seed + index) % 4 === 0
            ? { ...promise, state: { kind: 'done' as const, at: now.at - index, reason: '' } }
            : promise,
        );
        const { overdue, today, later, closed } = groupPromises(some, now);
        const all = [...overdue, ...today, ...later, ...closed];
        expect(all.map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
        for (const group of [overdue, today, later]) expect([...group].sort(byDue)).toEqual(group);
        expect(overdue.every(({ dueAt }) => dueAt <= now.at)).toBe(true);
        expect([...today, ...later].every(({ dueAt }) => dueAt > now.at)).toBe(true);
        expect(closed.every(({ state }) => state.kind !== 'open')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes by itself only at the time it names, or at midnight', () => {
    const ids = (groups: ReturnType<typeof groupPromises>) =>
      JSON.stringify([groups.overdue, groups.today, groups.later].map((group) => group.map(({ id }) => id)));
    fc.assert(
      fc.property(momentAndPromises, fc.double({ min: 0, max: 1, noNaN: true }), ({ now, promises }, share) => {
        const next = nextChangeAt(promises, now.at) ?? now.at + MINUTE;
        const at = Math.min(Math.floor(now.at + (next - 1 - now.at) * share), now.at + MINUTE);
        const isSameDay =
          new Date(now.at).toLocaleDateString('en', { timeZone: now.zone }) ===
          new Date(at).toLocaleDateString('en', { timeZone: now.zone });
        fc.pre(isSameDay);
        expect(ids(groupPromises(promises, { ...now, at }))).toBe(ids(groupPromises(promises, now)));
      }),
    );
  });

  test('counts what is overdue or due today', () => {
    fc.assert(
      fc.property(momentAndPromises, ({ now, promises }) => {
        const groups = groupPromises(promises, now);
        expect(dueCount(groups)).toBe(promises.length - groups.later.length);
      }),
    );
  });
});

describe('times in words', () => {
  const now = { at: Date.parse('2026-03-03T09:00:00Z'), zone: 'Asia/Shanghai' };
  test.each([
    ['2026-03-03T12:05:00Z', '20:05', '20:05'],
    ['2026-03-04T01:00:00Z', 'tomorrow 09:00', '明天 09:00'],
    ['2026-03-14T01:00:00Z', '14 March 09:00', '3月14日 09:00'],
  ])('%s is %s, %s', (at, en, zh) => {
    expect(instantInWords(Date.parse(at), now, 'en')).toBe(en);
    expect(instantInWords(Date.parse(at), now, 'zh-CN')).toBe(zh);
  });

  test('a day is named without a time, as its own zone counts it', () => {
    const promise = { dueAt: Date.parse('2026-03-04T15:59:00Z'), zone: 'Asia/Shanghai', precision: 'day' as const };
    expect(dueInWords(promise, now, 'en')).toBe('tomorrow');
    expect(dueInWords(promise, { ...now, zone: 'America/New_York' }, 'zh-CN')).toBe('明天');
  });

  test.each([
    [0, '1m', '1分钟'],
    [90 * MINUTE, '1h 30m', '1小时30分钟'],
    [26 * 60 * MINUTE, '1d 2h', '1天2小时'],
    [30 * 1440 * MINUTE, '30d', '30天'],
  ])('%i ms are %s, %s', (ms, en, zh) => {
    expect(spanInWords(ms, 'en')).toBe(en);
    expect(spanInWords(ms, 'zh-CN')).toBe(zh);
  });
});
