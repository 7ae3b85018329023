import { describe, expect, test } from 'vitest';
import type { KeptTable, RetentionClock } from '../../../utils/core/store/kept-table.ts';
import { clearAll, clearOld } from '../../../utils/services/retention/clear-old.ts';
import { keptPromises } from '../../../utils/services/retention/kept-tables.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 3);

function tableOf(ages: Readonly<Record<string, number>>) {
  const rows = new Map(Object.entries(ages).map(([id, days]) => [id, NOW - days * DAY]));
  const table: KeptTable = {
    rows: async () => [...rows].map(([id, updatedAt]) => ({ id, updatedAt, isFinished: id !== 'open' })),
    remove: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
  };
  return { table, left: () => [...rows.keys()] };
}

function clockOf(first?: RetentionClock) {
  let kept = first;
  return {
    load: async () => kept,
    save: async (clock: RetentionClock) => {
      kept = clock;
    },
  };
}

describe('clearing what is past its days', () => {
  test('removes old rows of every table and keeps the rest', async () => {
    const notes = tableOf({ old: 31, young: 29, new: 0 });
    const calls = tableOf({ gone: 40, kept: 1 });
    const clock = clockOf();
    expect(await clearOld({ tables: [notes.table, calls.table], days: 30, clock, now: NOW })).toBe(2);
    expect([...notes.left(), ...calls.left()]).toEqual(['young', 'new', 'kept']);
  });

  test('rows of two tables with one id are told apart by their age', async () => {
    const notes = tableOf({ same: 31, new: 0 });
    const calls = tableOf({ same: 1 });
    await clearOld({ tables: [notes.table, calls.table], days: 30, clock: clockOf(), now: NOW });
    expect(calls.left()).toEqual(['same']);
  });

  test('a clock a year ahead empties nothing, however often the panel is opened', async () => {
    const notes = tableOf({ a: 1, b: 0 });
    const clock = clockOf({ trustedAt: NOW, ranAt: NOW });
    for (let hour = 0; hour < 24; hour += 1) {
      await clearOld({ tables: [notes.table], days: 30, clock, now: NOW + 365 * DAY + hour * 3_600_000 });
    }
    expect(notes.left()).toEqual(['a', 'b']);
  });

  test('a clock that was set back does not stop it for good', async () => {
    const notes = tableOf({ old: 31, new: 0 });
    const clock = clockOf({ trustedAt: NOW, ranAt: NOW + 10 * DAY });
    expect(await clearOld({ tables: [notes.table], days: 30, clock, now: NOW })).toBe(1);
  });

  test('days 0 waits for the end of the shift, which takes all that is finished with', async () => {
    const notes = tableOf({ old: 300, new: 0, open: 0 });
    expect(await clearOld({ tables: [notes.table], days: 0, clock: clockOf(), now: NOW })).toBe(0);
    expect(await clearAll([notes.table])).toBe(2);
    expect(notes.left()).toEqual(['open']);
  });
});

test('open promises never go', async () => {
  const row = { id: 'a', state: { kind: 'open' } };
  const closed = { id: 'b', state: { kind: 'done', at: 5, reason: '' } };
  const table = keptPromises({ all: async () => [row, closed] as never, remove: async () => {} });
  expect(await table.rows()).toEqual([{ id: 'b', updatedAt: 5, isFinished: true }]);
});
