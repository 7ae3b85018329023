import { addDays, type CivilDate, isSameDate } from '../../../utils/core/time/calendar.ts';
import { type Moment, wallTime } from '../../../utils/core/time/wall-clock.ts';
import type { Strings } from '../../strings/index.ts';

/** The heading of a day: today, yesterday, or its name; the year where it is another one. */
export function dayName(date: CivilDate, now: Moment, locale: string, t: Strings): string {
  const today = wallTime(now);
  if (isSameDate(date, today)) return t.notes.today;
  if (isSameDate(date, addDays(today, -1))) return t.notes.yesterday;
  const { year, month, day } = date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(year !== today.year && { year: 'numeric' }),
  }).format(Date.UTC(year, month - 1, day));
}

/** An instant on the agent's clock, 24 hours. */
export function clockTime(at: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
