import fc from 'fast-check';
import { CURRENCY_CODES, currencyOf } from '../../../utils/core/slots/currencies.ts';
import { HONORIFICS, type SlotValue } from '../../../utils/core/slots/slot-value.ts';
import { civilDate } from '../../../utils/core/time/calendar.ts';
import { endOfDay, type Moment, wallTime } from '../../../utils/core/time/wall-clock.ts';

/** Zones with and without clock changes, far east and west, half-hour offsets. */
export const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
] as const;

/** A moment from 2020 to 2040 in one of the zones. */
export const arbitraryNow: fc.Arbitrary<Moment> = fc.record({
  at: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
  zone: fc.constantFrom(...ZONES),
});

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''));

const word = fc.constantFrom('张', '欧阳', '司马', 'O’Neil', 'García Márquez', '阿依古丽·买买提', 'Li');
const item = fc.constantFrom(
  '退款',
  '换货',
  '免费维修',
  'a refund',
  'an exchange',
  'repair at home',
  '下月账单减10元',
  '3天内上门',
);

/** A promise in the future that is said to the minute; only moments the wall clock shows once. */
function deadlineAfter(now: Moment): fc.Arbitrary<SlotValue> {
  const minute = fc
    .integer({ min: 1, max: 60 * 24 * 400 })
    .map((minutes) => Math.floor(now.at / 60_000) * 60_000 + minutes * 60_000)
    .filter((at) => isUnique(at, now.zone))
    .map((at): SlotValue => ({ kind: 'deadline', at, zone: now.zone, precision: 'minute' }));
  const day = fc.integer({ min: 1, max: 400 }).map((days): SlotValue => {
    const { year, month, day: of } = wallTime(now);
    const date = civilDate(Date.UTC(year, month - 1, of) / 86_400_000 + days);
    return { kind: 'deadline', at: endOfDay(date, now.zone), zone: now.zone, precision: 'day' };
  });
  return fc.oneof(minute, day);
}

function isUnique(at: number, zone: string): boolean {
  const shown = JSON.stringify(wallTime({ at, zone }));
  return [1_800_000, 3_600_000].every(
    (gap) =>
      JSON.stringify(wallTime({ at: at - gap, zone })) !== shown &&
      JSON.stringify(wallTime({ at: at + gap, zone })) !== shown,
  );
}

/** Any value of any kind, as parsing would give it. */
export function arbitraryValue(now: Moment): fc.Arbitrary<SlotValue> {
  return fc.oneof(
    fc
      .constantFrom('退款进度', 'the refund of 5 March', '账单 (3月)')
      .map((text): SlotValue => ({ kind: 'text', text })),
    word.map((surname): SlotValue => ({ kind: 'surname', surname })),
    fc.constantFrom(...HONORIFICS).map((honorific): SlotValue => ({ kind: 'honorific', honorific })),
    fc
      .record({ number: digits(3, 15), plus: fc.boolean(), extension: fc.option(digits(1, 8)) })
      .filter(({ number, plus }) => !number.startsWith('0') || (!plus && !/^00[1-9]/.test(number)))
      .map(
        ({ number, plus, extension }): SlotValue => ({
          kind: 'phone',
          digits: number,
          ...(plus && { plus }),
          ...(extension !== null && { extension }),
        }),
      ),
    fc
      .record({
        minor: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1e13 })),
        currency: fc.constantFrom(...CURRENCY_CODES),
      })
      .filter(({ minor, currency }) => minor / 10 ** currencyOf(currency).decimals < 1e12)
      .map((amount): SlotValue => ({ kind: 'amount', ...amount })),
    fc.integer({ min: 10_000, max: 40_000 }).map((day): SlotValue => ({ kind: 'date', ...civilDate(day) })),
    fc
      .integer({ min: -400, max: 400 })
      .map((days): SlotValue => ({ kind: 'date', ...civilDate(Math.floor(now.at / 86_400_000) + days) })),
    fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map((time): SlotValue => ({ kind: 'time', ...time })),
    fc.integer({ min: 1, max: 86_400 }).map((seconds): SlotValue => ({ kind: 'duration', seconds })),
    deadlineAfter(now),
    fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9_./-]{0,20}$/)
      .filter((code) => !/^no\./i.test(code))
      .map((code): SlotValue => ({ kind: 'order', code })),
    fc.array(item, { minLength: 1, maxLength: 9 }).map((items): SlotValue => ({ kind: 'options', items })),
  );
}
