import { addDays, addMonths, type CivilDate, weekday } from '../../time/calendar.ts';
import { endOfDay, instantOf, type Moment, wallTime } from '../../time/wall-clock.ts';
import { clockInWords, dayInWords, isoDay, nearDayInWords } from '../day-forms.ts';
import { readClock } from '../read-clock.ts';
import { dayOf, readDay } from '../read-day.ts';
import { readSpans, type Span, type SpanUnit } from '../read-span.ts';
import { type FormContext, type Invalid, invalid, type ParseContext, type SlotKindRules } from '../slot-kind.ts';
import type { DeadlineValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

const MINUTE = 60_000;
const ELAPSED: Partial<Record<SpanUnit, number>> = { second: 1000, minute: MINUTE, hour: 60 * MINUTE };
const BEFORE = /^(?:不迟于|最[晚迟]|within\b|in\b|by\b|before\b|no later than\b|在|于|\s)+/;
const AFTER = /^(?:[之以]?[内前后]|从?现在起|的|\s|from now\b)+$/;

/** Monday to Friday; public holidays are not known here, so the agent sees the day and may change it. */
function addWorkdays(date: CivilDate, count: number): CivilDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left -= 1;
  }
  return day;
}

function after(day: CivilDate, { count, unit }: Span): CivilDate | undefined {
  if (!Number.isInteger(count) || count > 3660) return undefined;
  if (unit === 'workday') return addWorkdays(day, count);
  if (unit === 'month') return addMonths(day, count);
  return addDays(day, unit === 'week' ? count * 7 : count);
}

/** Hours and less elapse from now, down to the full minute; days and more are counted on the calendar. */
function fromSpans(spans: readonly Span[], now: Moment): DeadlineValue | Invalid {
  let elapsed = 0;
  let day: CivilDate | undefined;
  for (const span of spans) {
    const size = ELAPSED[span.unit];
    if (size !== undefined) elapsed += span.count * size;
    else {
      day = after(day ?? dayOf(now), span);
      if (day === undefined) return invalid('range');
    }
  }
  if (day !== undefined) return elapsed > 0 ? invalid('not-a-deadline') : wholeDay(day, now);
  const at = Math.floor((now.at + elapsed) / MINUTE) * MINUTE;
  if (elapsed > 3660 * 86_400_000) return invalid('range');
  return at <= now.at ? invalid('past') : { kind: 'deadline', at, zone: now.zone, precision: 'minute' };
}

function wholeDay(day: CivilDate, now: Moment): DeadlineValue | Invalid {
  const at = endOfDay(day, now.zone);
  return at <= now.at ? invalid('past') : { kind: 'deadline', at, zone: now.zone, precision: 'day' };
}

function atClock(day: CivilDate | undefined, hour: number, minute: number, now: Moment): DeadlineValue | Invalid {
  const on = (date: CivilDate) => instantOf({ ...date, hour, minute, second: 0 }, now.zone);
  const today = on(dayOf(now));
  const at = day !== undefined ? on(day) : today > now.at ? today : on(addDays(dayOf(now), 1));
  return at <= now.at ? invalid('past') : { kind: 'deadline', at, zone: now.zone, precision: 'minute' };
}

function parse(typed: string, { now, locale }: ParseContext): DeadlineValue | Invalid {
  const text = halfWidth(typed).toLowerCase();
  if (text === '') return invalid('empty');
  const { spans, rest } = readSpans(text.replace(BEFORE, ''));
  if (spans.length > 0 && (rest === '' || AFTER.test(rest))) return fromSpans(spans, now);
  if (/^(?:by |the )*(?:end of (?:the )?day|eod)$/.test(text)) return wholeDay(dayOf(now), now);
  const first = readDay(text.replace(/^(?:不迟于|最[晚迟]|no later than )/, ''), now, locale);
  if (first.problem !== undefined) return invalid(first.problem);
  const clock = readClock(first.rest);
  if (clock.problem !== undefined) return invalid(clock.problem);
  const last = first.date === undefined ? readDay(clock.rest, now, locale) : { date: first.date, rest: clock.rest };
  const day = first.date ?? last.date;
  if (last.rest !== '' && !AFTER.test(last.rest)) return invalid('not-a-deadline');
  if (clock.hour !== undefined && clock.minute !== undefined) return atClock(day, clock.hour, clock.minute, now);
  return day === undefined ? invalid('not-a-deadline') : wholeDay(day, now);
}

function form(value: DeadlineValue, { locale, now }: FormContext, isSpoken: boolean): string {
  const wall = wallTime(value);
  const today = dayOf({ at: now.at, zone: value.zone });
  const day = (isSpoken && nearDayInWords(wall, today, locale)) || dayInWords(wall, today, locale, isSpoken);
  if (value.precision === 'day') return day;
  const clock = clockInWords(wall.hour, wall.minute, locale, isSpoken);
  return locale === 'zh-CN' ? `${day}${clock}` : `${day} at ${clock}`;
}

/**
 * A promised moment: computed from a span (“within 24 hours”, 3个工作日内) or named (周五前, “tomorrow 15:00”).
 * Always in the future when typed. Said in the zone it was promised in.
 */
export const deadlineKind: SlotKindRules<DeadlineValue> = {
  kind: 'deadline',
  parse,
  written: (value, context) => form(value, context, false),
  spoken: (value, context) => form(value, context, true),
  edit: (value) => {
    const wall = wallTime(value);
    return value.precision === 'day'
      ? isoDay(wall)
      : `${isoDay(wall)} ${clockInWords(wall.hour, wall.minute, 'en', false)}`;
  },
};
