import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  isRealDate,
  weekday,
} from '../../../utils/core/time/calendar.ts';
import { endOfDay, instantOf, startOfDay, wallTime } from '../../../utils/core/time/wall-clock.ts';
import { arbitraryNow } from '../slots/arbitrary-values.ts';

const iso = (at: number) => new Date(at).toISOString();

describe('the wall clock of a zone', () => {
  test.each([
    ['Asia/Shanghai', { year: 2025, month: 3, day: 4, hour: 15, minute: 30, second: 0 }, '2025-03-04T07:30:00.000Z'],
    ['Asia/Kolkata', { year: 2025, month: 3, day: 4, hour: 0, minute: 0, second: 0 }, '2025-03-03T18:30:00.000Z'],
    // Berlin left out 02:00–03:00 on 30 March 2025 and repeated it on 26 October.
    ['Europe/Berlin', { year: 2025, month: 3, day: 30, hour: 2, minute: 30, second: 0 }, '2025-03-30T01:30:00.000Z'],
    ['Europe/Berlin', { year: 2025, month: 10, day: 26, hour: 2, minute: 30, second: 0 }, '2025-10-26T00:30:00.000Z'],
    // Lord Howe moves its clock by half an hour.
    [
      'Australia/Lord_Howe',
      { year: 2025, month: 10, day: 5, hour: 2, minute: 15, second: 0 },
      '2025-10-04T15:45:00.000Z',
    ],
  ])('%s shows %o at %s', (zone, wall, expected) => {
    expect(iso(instantOf(wall, zone))).toBe(expected);
  });

  test('an instant and what the clock shows belong together', () => {
    fc.assert(
      fc.property(arbitraryNow, (now) => {
        const wall = wallTime(now);
        const back = instantOf(wall, now.zone);
        expect(wallTime({ at: back, zone: now.zone })).toEqual(wall);
        expect(back).toBeLessThanOrEqual(Math.floor(now.at / 1000) * 1000);
        expect(now.at - back).toBeLessThan(3_601_000);
      }),
      { numRuns: 2000 },
    );
  });

  test('a day ends one minute before the next begins, also where midnight is left out', () => {
    // Chile skipped 2024-09-08T00:00.
    expect(iso(startOfDay({ year: 2024, month: 9, day: 8 }, 'America/Santiago'))).toBe('2024-09-08T04:00:00.000Z');
    expect(
      wallTime({ at: endOfDay({ year: 2024, month: 9, day: 7 }, 'America/Santiago'), zone: 'America/Santiago' }),
    ).toMatchObject({
      day: 7,
      hour: 23,
      minute: 59,
    });
  });
});

describe('the calendar', () => {
  test.each([
    [2024, 2, 29],
    [2025, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
    [2025, 4, 30],
    [2025, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  test('a month after the 31st is the last day of a shorter month', () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addMonths({ year: 2025, month: 12, day: 31 }, 2)).toEqual({ year: 2026, month: 2, day: 28 });
    expect(addMonths({ year: 2025, month: 1, day: 15 }, -1)).toEqual({ year: 2024, month: 12, day: 15 });
  });

  test('Monday is 1 and Sunday 7', () => {
    expect(weekday({ year: 2025, month: 3, day: 3 })).toBe(1);
    expect(weekday({ year: 2025, month: 3, day: 9 })).toBe(7);
    expect(weekday({ year: 1969, month: 12, day: 31 })).toBe(3);
  });

  test('days count through', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 400_000 }), (number) => {
        const date = civilDate(number);
        expect(isRealDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(number);
      }),
    );
  });
});
