import { clockInWords } from '../day-forms.ts';
import { readClock } from '../read-clock.ts';
import { type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { TimeValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

/** A time of day on the 24-hour clock. Four bare digits (1530) are taken as hours and minutes. */
export const timeKind: SlotKindRules<TimeValue> = {
  kind: 'time',
  parse: (typed): TimeValue | Invalid => {
    const text = halfWidth(typed)
      .toLowerCase()
      .replace(/^(\d{1,2})(\d{2})$/, '$1:$2');
    if (text === '') return invalid('empty');
    const { hour, minute, problem, rest } = readClock(text);
    if (problem !== undefined) return invalid(problem);
    if (hour === undefined || minute === undefined || rest.trim() !== '') return invalid('not-a-time');
    return { kind: 'time', hour, minute };
  },
  written: (value, { locale }) => clockInWords(value.hour, value.minute, locale, false),
  spoken: (value, { locale }) => clockInWords(value.hour, value.minute, locale, true),
  edit: (value) => clockInWords(value.hour, value.minute, 'en', false),
};
