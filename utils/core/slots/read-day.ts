import type { Locale } from '../script/locale.ts';
import { addDays, type CivilDate, isSameDate, weekday } from '../time/calendar.ts';
import { type Moment, wallTime } from '../time/wall-clock.ts';
import { DAY_PATTERNS, type DayFound } from './day-patterns.ts';
import type { SlotProblem } from './slot-kind.ts';

/** What was read from the start of a text: a day or what is wrong with it, and what stands after it. */
export interface ReadDay {
  readonly date?: CivilDate;
  readonly problem?: SlotProblem;
  readonly rest: string;
}

const FILLER = /^(?:[\s,()的在于到]|on\b|the\b|at\b|by\b|before\b|until\b|till\b|截至|截止)+/;

/** The day that the wall clock of a moment shows. */
export function dayOf(now: Moment): CivilDate {
  const { year, month, day } = wallTime(now);
  return { year, month, day };
}

function firstFound(text: string, today: CivilDate, locale: Locale): { found: DayFound; length: number } | undefined {
  for (const [pattern, read] of DAY_PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) return { found: read(match.slice(1), today, locale), length: match[0].length };
  }
  return undefined;
}

/**
 * Reads a day from the start of a text (half-width, lower-case): today, 明天, 下周三, “next Wednesday”, 3月4日, 4 March,
 * 2025-03-04, 3天后. A bare weekday is the next one, today included; “next” means the week after this one, weeks begin
 * on Monday (GB/T 7408, ISO 8601). Several expressions together must mean one day: a weekday beside a date has to fit.
 */
export function readDay(text: string, now: Moment, locale: Locale): ReadDay {
  const today = dayOf(now);
  let rest = text.replace(FILLER, '');
  let date: CivilDate | undefined;
  let bare: number | undefined;
  for (let hit = firstFound(rest, today, locale); hit !== undefined; hit = firstFound(rest, today, locale)) {
    const { found } = hit;
    if ('problem' in found) return { problem: found.problem, rest };
    if ('weekday' in found) bare = found.weekday;
    else if (date !== undefined && !isSameDate(date, found.date)) return { problem: 'not-a-date', rest };
    else date = found.date;
    rest = rest.slice(hit.length).replace(FILLER, '');
  }
  if (bare === undefined) return { ...(date && { date }), rest };
  if (date === undefined) return { date: addDays(today, (bare - weekday(today) + 7) % 7), rest };
  return weekday(date) === bare ? { date, rest } : { problem: 'weekday-mismatch', rest };
}
