import { dayInWords, isoDay } from '../day-forms.ts';
import { dayOf, readDay } from '../read-day.ts';
import { type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { DateValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

/** A day, such as an appointment’s. */
export const dateKind: SlotKindRules<DateValue> = {
  kind: 'date',
  parse: (typed, { now, locale }): DateValue | Invalid => {
    const text = halfWidth(typed).toLowerCase();
    if (text === '') return invalid('empty');
    const { date, problem, rest } = readDay(text, now, locale);
    if (problem !== undefined) return invalid(problem);
    return date === undefined || rest !== '' ? invalid('not-a-date') : { kind: 'date', ...date };
  },
  written: (value, { locale, now }) => dayInWords(value, dayOf(now), locale, false),
  spoken: (value, { locale, now }) => dayInWords(value, dayOf(now), locale, true),
  edit: isoDay,
};
