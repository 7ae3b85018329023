import type { Locale } from '../script/locale.ts';
import { clockInWords, dayInWords, nearDayInWords } from '../slots/day-forms.ts';
import { type CivilDate, isSameDate } from '../time/calendar.ts';
import { type Moment, wallTime } from '../time/wall-clock.ts';
import type { CallPromise } from './promise.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant on the agent's own clock, today's without the day: 15:30, “tomorrow 09:00”, 3月4日 15:30. */
export function instantInWords(at: number, now: Moment, locale: Locale): string {
  const wall = wallTime({ at, zone: now.zone });
  const today = wallTime(now);
  const clock = clockInWords(wall.hour, wall.minute, locale, false);
  return isSameDate(wall, today) ? clock : `${dayOrName(wall, today, locale)} ${clock}`;
}

/** When a promise is due, on the agent's own clock; the day alone where only a day was promised. */
export function dueInWords(
  promise: Pick<CallPromise, 'dueAt' | 'zone' | 'precision'>,
  now: Moment,
  locale: Locale,
): string {
  const { dueAt, zone, precision } = promise;
  if (precision === 'minute') return instantInWords(dueAt, now, locale);
  return dayOrName(wallTime({ at: dueAt, zone }), wallTime({ at: now.at, zone }), locale);
}

function dayOrName(day: CivilDate, today: CivilDate, locale: Locale): string {
  return nearDayInWords(day, today, locale) ?? dayInWords(day, today, locale, false);
}

/** A length of time in its two largest units, cut off, at least a minute: “2d 3h”, 5小时20分钟. */
export function spanInWords(ms: number, locale: Locale): string {
  const total = Math.max(MINUTE, ms);
  const days = Math.floor(total / DAY);
  const hours = Math.floor((total % DAY) / HOUR);
  const minutes = Math.floor((total % HOUR) / MINUTE);
  const parts = days > 0 ? { days, hours } : { hours, minutes };
  return new Intl.DurationFormat(locale, { style: locale === 'en' ? 'narrow' : 'short' }).format(parts);
}
