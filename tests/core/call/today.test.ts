import { describe, expect, test } from 'vitest';
import type { CallEventBody } from '../../../utils/core/call/call-event.ts';
import { startedCall, withEvents } from '../../../utils/core/call/call-record.ts';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import { daySpan, todayOf } from '../../../utils/core/call/today.ts';

const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';
const MORNING = Date.parse('2026-03-03T01:00:00Z');
const NOW = { at: MORNING + 8 * HOUR, zone: ZONE };

const used = (key: string, use: 'shown' | 'inserted' | 'copied'): CallEventBody => ({
  kind: 'script',
  use,
  key,
  wording: 'neutral',
  locale: 'en',
});

function call(id: string, minutes: number | null, ...events: CallEventBody[]) {
  const begun = withEvents(startedCall(id, MORNING), events, MORNING + 1000);
  return minutes === null ? begun : withEvents(begun, [{ kind: 'ended' }], MORNING + minutes * 60_000);
}

const promise = (id: string, dueIn: number, state: CallPromise['state'] = { kind: 'open' }): CallPromise => ({
  id,
  matter: id,
  kind: 'other',
  label: id,
  customer: '',
  owner: '',
  madeAt: MORNING - 48 * HOUR,
  zone: ZONE,
  dueAt: NOW.at + dueIn * HOUR,
  precision: 'minute',
  state,
  extensions: [],
  reminded: [],
});

describe('a day so far', () => {
  test('counts calls, and how long they lasted', () => {
    const calls = [call('a', 4), call('b', 8), call('c', null)];
    expect(todayOf({ calls, promises: [], usage: [] }, NOW)).toMatchObject({
      calls: 3,
      openCalls: 1,
      averageLength: 6 * 60_000,
    });
    expect(todayOf({ calls: [], promises: [], usage: [] }, NOW).averageLength).toBeNull();
  });

  test('counts promises: open, pressing, kept today', () => {
    const done = (at: number) => ({ kind: 'done', at, reason: '' }) as const;
    const promises = [
      promise('late', -1),
      promise('soon', 1),
      promise('later', 100),
      promise('kept', 1, done(NOW.at - HOUR)),
      promise('kept before', 1, done(MORNING - 24 * HOUR)),
      promise('given up', 1, { kind: 'withdrawn', at: NOW.at, reason: 'x' }),
    ];
    expect(todayOf({ calls: [], promises, usage: [] }, NOW)).toMatchObject({
      openPromises: 3,
      duePromises: 2,
      keptPromises: 1,
    });
  });

  test('names the scripts used most; what was only looked at does not count', () => {
    const calls = [call('a', 5, used('x', 'inserted'), used('y', 'shown')), call('b', 5, used('x', 'copied'))];
    const usage = [
      { key: 'x', count: 90, lastUsedAt: MORNING },
      { key: 'z', count: 7, lastUsedAt: MORNING + HOUR },
      { key: 'old', count: 99, lastUsedAt: MORNING - 24 * HOUR },
    ];
    expect(todayOf({ calls, promises: [], usage }, NOW).scripts).toEqual([
      { key: 'x', count: 2 },
      { key: 'z', count: 1 },
    ]);
  });

  test.each([
    ['Asia/Shanghai', '2026-03-03T09:00:00Z', 24],
    // The clocks go forward, and back.
    ['Europe/Berlin', '2026-03-29T09:00:00Z', 23],
    ['Europe/Berlin', '2026-10-25T09:00:00Z', 25],
  ])('in %s at %s the day has %i hours', (zone, at, hours) => {
    const { from, to } = daySpan({ at: Date.parse(at), zone });
    expect((to - from) / HOUR).toBe(hours);
  });
});
