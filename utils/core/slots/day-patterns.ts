import type { Locale } from '../script/locale.ts';
import { addDays, type CivilDate, dayNumber, isRealDate, weekday } from '../time/calendar.ts';
import { parseEnNumber } from './numerals-en.ts';
import { parseZhNumber, ZH_NUMERAL } from './numerals-zh.ts';
import type { SlotProblem } from './slot-kind.ts';

/** A day, a day of the week that no week is named for, or why the expression is neither. */
export type DayFound = { readonly date: CivilDate } | { readonly weekday: number } | { readonly problem: SlotProblem };

type Groups = readonly (string | undefined)[];

/** An expression at the start of a text (half-width, lower-case) and what it means on a given day. */
export type DayPattern = readonly [RegExp, (groups: Groups, today: CivilDate, locale: Locale) => DayFound];

const N = `(?:\\d{1,2}|${ZH_NUMERAL}{1,3})`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS_AWAY: Readonly<Record<string, number>> = {
  大后天: 3,
  大前天: -3,
  后天: 2,
  前天: -2,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
  今: 0,
  明: 1,
  昨: -1,
};
const WEEKS_AWAY: Readonly<Record<string, number>> = {
  下下: 2,
  下: 1,
  上: -1,
  这: 0,
  本: 0,
  next: 1,
  last: -1,
  this: 0,
};

/** How far back a day without a year may lie: last month’s visit, while what is arranged lies ahead. */
const BACK_DAYS = 30;

/** The first day of that month and day that lies at most 30 days back. Undefined: no year has such a day. */
export function dayWithoutYear(month: number, day: number, today: CivilDate): CivilDate | undefined {
  const years = Array.from({ length: 10 }, (_, index) => today.year - 1 + index);
  const from = dayNumber(today) - BACK_DAYS;
  return years.map((year) => ({ year, month, day })).find((date) => isRealDate(date) && dayNumber(date) >= from);
}

function real(date: CivilDate | undefined): DayFound {
  return date !== undefined && isRealDate(date) ? { date } : { problem: 'no-such-day' };
}

function inYear(year: string | undefined, month: number, day: number, today: CivilDate): DayFound {
  return real(year === undefined ? dayWithoutYear(month, day, today) : { year: Number(year), month, day });
}

/** Two figures, 3/4: month first in Chinese; in English only where one of them can be no month. */
function twoFigures(first: number, second: number, year: string | undefined, today: CivilDate, locale: Locale) {
  if (locale === 'zh-CN' || second > 12) return inYear(year, first, second, today);
  if (first > 12 || first === second) return inYear(year, second, first, today);
  return { problem: 'ambiguous-date' } as const;
}

function inWeek(week: string | undefined, day: number, today: CivilDate): DayFound {
  const weeks = week === undefined ? undefined : WEEKS_AWAY[week];
  return weeks === undefined ? { weekday: day } : { date: addDays(today, day - weekday(today) + weeks * 7) };
}

function dayOfThisOrNextMonth(day: number, today: CivilDate): DayFound {
  if (day >= today.day) return real({ year: today.year, month: today.month, day });
  const next = today.month === 12 ? { year: today.year + 1, month: 1 } : { year: today.year, month: today.month + 1 };
  return real({ ...next, day });
}

const zh = (text = '') => parseZhNumber(text) ?? 0;
const month = (name = '') => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** Order matters: a longer expression stands before those it begins with. */
export const DAY_PATTERNS: readonly DayPattern[] = [
  [/^(?:the )?day after tomorrow/, (_, today) => ({ date: addDays(today, 2) })],
  [
    /^(大[后前]天|[后前]天|today|tonight|tomorrow|yesterday)/,
    ([word = ''], today) => ({ date: addDays(today, DAYS_AWAY[word] ?? 0) }),
  ],
  [/^([今明昨])(?:[天日]|(?=[晚早]))/, ([word = ''], today) => ({ date: addDays(today, DAYS_AWAY[word] ?? 0) })],
  [
    /^(?:(下下|[下上这本])个?)?(?:周|星期|礼拜)([一二三四五六日天1-7])/,
    ([week, day = ''], today) =>
      inWeek(week, '一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1 || Number(day), today),
  ],
  [
    /^(?:(next|last|this) )?(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?\b\.?/,
    ([week, day = ''], today) => inWeek(week, WEEKDAYS.indexOf(day) + 1, today),
  ],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([y, m, d], today) => inYear(y, Number(m), Number(d), today)],
  [
    new RegExp(`^(?:(\\d{4}|[零〇一二三四五六七八九]{4})年)?(${N})月(${N})[日号]?`),
    ([y, m, d], today) => inYear(y && String(zh(y)), zh(m), zh(d), today),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4})(?![:\\d]))?`),
    ([d, m, y], today) => inYear(y, month(m), Number(d), today),
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![:\\d])(?:,? (\\d{4})(?![:\\d]))?`),
    ([m, d, y], today) => inYear(y, month(m), Number(d), today),
  ],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/,
    ([a, b, y], today) => twoFigures(Number(a), Number(b), y, today, 'en'),
  ],
  [
    /^(\d{1,2})[/-](\d{1,2})(?![\d:])/,
    ([a, b], today, locale) => twoFigures(Number(a), Number(b), undefined, today, locale),
  ],
  [new RegExp(`^(${N})[日号]`), ([d], today) => dayOfThisOrNextMonth(zh(d), today)],
  [/^(\d{1,3}|[一二两三四五六七八九十]+)天[之以]?后/, ([n], today) => ({ date: addDays(today, zh(n)) })],
  [
    /^in ([a-z]+|\d{1,3}) days?\b/,
    ([n = ''], today) => {
      const days = /^\d/.test(n) ? Number(n) : parseEnNumber(n);
      return days === undefined ? { problem: 'not-a-date' } : { date: addDays(today, days) };
    },
  ],
];
