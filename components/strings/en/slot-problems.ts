import type { SlotProblem } from '../../../utils/core/slots/slot-kind.ts';

/** What is wrong with what was typed into a slot. */
export const slotProblems: Record<SlotProblem, string> = {
  empty: 'Nothing is typed here yet.',
  'too-long': 'This is too long.',
  'too-short': 'This is too short.',
  characters: 'Some of these characters do not belong here.',
  'not-an-honorific': 'Mr, Ms or Miss?',
  'not-a-number': 'This is not a number.',
  negative: 'This must not be less than zero.',
  grouping: 'The commas are not in the right places.',
  range: 'This number is too large or too small.',
  'not-a-date': 'This is not a date. Try 3 May or 2026-05-03.',
  'no-such-day': 'There is no such day.',
  'ambiguous-date': 'Day or month first? Write the month as a word.',
  'weekday-mismatch': 'That date falls on another weekday.',
  'not-a-time': 'This is not a time. Try 14:30.',
  'not-a-duration': 'How long? Try 3 or 3 minutes.',
  'not-a-deadline': 'By when? Try 24 hours, tomorrow 17:00 or a date.',
  past: 'That is in the past.',
  'too-many': 'These are too many.',
};
