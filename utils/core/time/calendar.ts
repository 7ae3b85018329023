/** A day of the proleptic Gregorian calendar, without a time zone. Months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01; days that do not exist roll over as Date.UTC does. */
export function dayNumber(date: CivilDate): number {
  const at = new Date(0);
  at.setUTCFullYear(date.year, date.month - 1, date.day);
  return at.getTime() / DAY_MS;
}

/** The day that many days after 1970-01-01. */
export function civilDate(number: number): CivilDate {
  const at = new Date(number * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}

/** The same day of a later month, or the last day of that month where it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

export function daysInMonth(year: number, month: number): number {
  return civilDate(dayNumber({ year, month: month + 1, day: 1 }) - 1).day;
}

/** Day of the week, Monday = 1 … Sunday = 7 (ISO 8601). */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Tells whether the day exists in the calendar (no 31 June, 29 February in leap years only). */
export function isRealDate(date: CivilDate): boolean {
  return (
    Number.isInteger(date.year) &&
    date.year >= 1 &&
    date.year <= 9999 &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month)
  );
}

export function isSameDate(a: CivilDate, b: CivilDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
