import type { Locale } from '../../utils/core/script/locale.ts';

/** A moment as people write it: the time alone today, else with its day, and its year when it is another one. */
export function when(at: number, now: number, locale: Locale): string {
  const [date, today] = [new Date(at), new Date(now)];
  const isToday = date.toDateString() === today.toDateString();
  const isThisYear = date.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A number of bytes in kilobytes or megabytes of a thousand, as file managers show it. */
export function fileSize(bytes: number, locale: Locale): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = bytes / (isLarge ? 1_000_000 : 1000);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  return format.format(value).replace(' ', '\u00a0');
}
