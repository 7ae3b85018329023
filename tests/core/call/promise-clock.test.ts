import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaintClock, complaintDueAt } from '../../../utils/core/call/promise-clock.ts';
import { addDays } from '../../../utils/core/time/calendar.ts';
import { wallTime } from '../../../utils/core/time/wall-clock.ts';
import { arbitraryNow } from '../slots/arbitrary-values.ts';

const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

describe('the complaint clock', () => {
  test.each([
    ['Asia/Shanghai', '2026-03-03T15:30:00Z', '2026-03-04T15:30:00Z', '2026-03-05T15:30:00Z', '2026-04-02T15:30:00Z'],
    // Leap day: 30 days after 30 January 2028 is 29 February; after 29 February 2028, 30 March.
    ['Asia/Shanghai', '2028-01-30T02:00:00Z', '2028-01-31T02:00:00Z', '2028-02-01T02:00:00Z', '2028-02-29T02:00:00Z'],
    ['Asia/Shanghai', '2028-02-29T02:00:00Z', '2028-03-01T02:00:00Z', '2028-03-02T02:00:00Z', '2028-03-30T02:00:00Z'],
    // A moment before midnight, over the end of a year.
    ['Asia/Shanghai', '2026-12-31T15:59:59Z', '2027-01-01T15:59:59Z', '2027-01-02T15:59:59Z', '2027-01-30T15:59:59Z'],
    // Berlin goes forward on 29 March 2026: hours elapse, days end at the same time of day.
    ['Europe/Berlin', '2026-03-28T11:00:00Z', '2026-03-29T11:00:00Z', '2026-03-30T11:00:00Z', '2026-04-27T10:00:00Z'],
    // … and back on 25 October 2026.
    ['Europe/Berlin', '2026-10-24T10:00:00Z', '2026-10-25T10:00:00Z', '2026-10-26T10:00:00Z', '2026-11-23T11:00:00Z'],
    // 02:30 does not exist on 29 March in Berlin: moved on, not back.
    ['Europe/Berlin', '2026-02-27T01:30:00Z', '2026-02-28T01:30:00Z', '2026-03-01T01:30:00Z', '2026-03-29T01:30:00Z'],
  ])('in %s, from %s: %s, %s, %s', (zone, taken, admit, responsibility, solve) => {
    const clock = complaintClock({ at: Date.parse(taken), zone });
    expect(clock.map(({ stage, dueAt }) => [stage, iso(dueAt).replace('.000', '')])).toEqual([
      ['admit', admit],
      ['responsibility', responsibility],
      ['solve', solve],
    ]);
  });

  test('24 and 48 hours elapse; the thirtieth day ends at the same time of day, never earlier', () => {
    fc.assert(
      fc.property(arbitraryNow, (taken) => {
        expect(complaintDueAt('admit', taken)).toBe(taken.at + 24 * HOUR);
        expect(complaintDueAt('responsibility', taken)).toBe(taken.at + 48 * HOUR);
        const solve = complaintDueAt('solve', taken);
        const wall = wallTime({ at: solve, zone: taken.zone });
        const wanted = { ...wallTime(taken), ...addDays(wallTime(taken), 30) };
        const asNumber = (time: typeof wall) =>
          Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
        // A clock change may leave the time out; then it is later by the gap, never earlier.
        expect(asNumber(wall)).toBeGreaterThanOrEqual(asNumber(wanted));
        expect(asNumber(wall) - asNumber(wanted)).toBeLessThanOrEqual(HOUR);
        expect(Math.abs(solve - taken.at - 720 * HOUR)).toBeLessThanOrEqual(HOUR);
      }),
      { numRuns: 3000 },
    );
  });
});
