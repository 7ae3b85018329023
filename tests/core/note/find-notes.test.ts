import { describe, expect, test } from 'vitest';
import { findNotes, notesByDay } from '../../../utils/core/note/find-notes.ts';
import { planPurge } from '../../../utils/core/note/retention.ts';
import { DAY_MS } from '../../../utils/core/time/calendar.ts';
import { note } from './arbitrary-note.ts';

const notes = [
  note({
    id: 'a',
    text: 'Café refund',
    surname: 'Müller',
    phone: '138 0013 8000',
    createdAt: Date.UTC(2025, 2, 4, 15),
  }),
  note({ id: 'b', text: '退款ＡＢＣ', createdAt: Date.UTC(2025, 2, 4, 17) }),
  note({ id: 'c', text: '换货', createdAt: Date.UTC(2025, 2, 3, 17) }),
];

describe('finding', () => {
  test.each([
    ['cafe', ['a']],
    ['MULLER refund', ['a']],
    ['8001380', ['a', 'b', 'c']],
    ['abc', ['b']],
    ['退款', ['b']],
    ['', ['a', 'b', 'c']],
    ['nothing', []],
  ])('%j', (query, expected) => {
    expect(findNotes(notes, query).map(({ id }) => id)).toEqual(expected);
  });

  test('days are those of the agent’s zone, newest first', () => {
    expect(
      notesByDay(notes, 'Asia/Shanghai').map(({ date, notes: list }) => [date.day, list.map(({ id }) => id)]),
    ).toEqual([
      [5, ['b']],
      [4, ['a', 'c']],
    ]);
    expect(notesByDay(notes, 'UTC').map(({ date }) => date.day)).toEqual([4, 3]);
  });
});

describe('keeping notes for some days', () => {
  const written = Date.UTC(2025, 0, 1);
  const kept = [note({ id: 'old', updatedAt: written })];

  test('a note goes after its days', () => {
    expect(planPurge(kept, 30, written + 29 * DAY_MS, written + 29 * DAY_MS).expired).toEqual([]);
    expect(planPurge(kept, 30, written + 30 * DAY_MS, written + 29 * DAY_MS).expired).toEqual(['old']);
  });

  test('a clock that jumps by years deletes nothing, and nothing after it is set right', () => {
    const jump = planPurge(kept, 30, written + 9999 * DAY_MS, written + DAY_MS);
    expect(jump).toEqual({ expired: [], trustedAt: written + 3 * DAY_MS });
    expect(planPurge(kept, 30, written + DAY_MS, jump.trustedAt)).toEqual({ expired: [], trustedAt: written + DAY_MS });
  });

  test('a first run with a wrong clock deletes nothing', () => {
    expect(planPurge(kept, 30, written + 9999 * DAY_MS, undefined).expired).toEqual([]);
  });

  test('0 days wait for the end of the shift', () => {
    expect(planPurge(kept, 0, written + 99 * DAY_MS, written + 98 * DAY_MS).expired).toEqual([]);
  });
});
