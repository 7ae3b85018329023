import type { Locale } from '../script/locale.ts';
import { addDays, type CivilDate, dayNumber, isSameDate } from '../time/calendar.ts';
import { dayWithoutYear } from './day-patterns.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, hasYear: boolean, hasWeekday: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasYear} ${hasWeekday}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      timeZone: 'UTC',
      month: 'long',
      day: 'numeric',
      ...(hasYear && { year: 'numeric' }),
      ...(hasWeekday && { weekday: 'long' }),
    });
    formats.set(key, found);
  }
  return found;
}

/** Days away within which a day of another year is said without it: 3 January in December. */
const NEAR_DAYS = 90;

/** A day in words. The year is left out only when nobody could think of another, and it reads back as the same day. */
export function dayInWords(date: CivilDate, today: CivilDate, locale: Locale, hasWeekday: boolean): string {
  const assumed = dayWithoutYear(date.month, date.day, today);
  const isNear = date.year === today.year || Math.abs(dayNumber(date) - dayNumber(today)) <= NEAR_DAYS;
  const hasYear = !isNear || assumed === undefined || !isSameDate(assumed, date);
  const at = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day);
  return format(locale, hasYear, hasWeekday).format(at).replace(/,/g, '');
}

/** 今天, tomorrow … for the two days that everybody names so; undefined for others. */
export function nearDayInWords(date: CivilDate, today: CivilDate, locale: Locale): string | undefined {
  if (isSameDate(date, today)) return locale === 'zh-CN' ? '今天' : 'today';
  if (isSameDate(date, addDays(today, 1))) return locale === 'zh-CN' ? '明天' : 'tomorrow';
  return undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

/** 15:30 on the 24-hour clock; in spoken Chinese 15点30分. */
export function clockInWords(hour: number, minute: number, locale: Locale, isSpoken: boolean): string {
  if (locale === 'zh-CN' && isSpoken) return minute === 0 ? `${hour}点` : `${hour}点${two(minute)}分`;
  return `${two(hour)}:${two(minute)}`;
}

/** 2025-03-04, the form of ISO 8601 and GB/T 7408. */
export function isoDay(date: CivilDate): string {
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}
