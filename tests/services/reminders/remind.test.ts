import { describe, expect, test } from 'vitest';
import { finishPromise } from '../../../utils/core/call/change-promise.ts';
import { makePromise, takeComplaint } from '../../../utils/core/call/make-promise.ts';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import { withReminded } from '../../../utils/core/call/promise-reminders.ts';
import { isRefusal } from '../../../utils/core/call/promise-texts.ts';
import { MANY_ID, notificationId, type ReminderContent } from '../../../utils/core/call/reminder-ports.ts';
import { type ReminderPorts, remind } from '../../../utils/services/reminders/remind.ts';
import { countingIds } from '../../core/call/arbitrary-promise.ts';

const ZONE = 'Asia/Shanghai';
const START = Date.UTC(2026, 2, 3, 2);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function made<T extends object>(result: T): Exclude<T, { kind: 'refused' }> {
  if (isRefusal(result)) throw new Error(result.code);
  return result as Exclude<T, { kind: 'refused' }>;
}

const newId = countingIds();
const input = { label: '退款', customer: '王女士', owner: '1024' };
const now = { at: START, zone: ZONE };
const complaint = () => made(takeComplaint(input, now, newId)) as readonly CallPromise[];
const inMinutes = (minutes: number) =>
  made(
    makePromise(input, { at: START + minutes * MINUTE, zone: ZONE, precision: 'minute' }, now, newId),
  ) as CallPromise;

/** A desk with a clock that is set by hand; the system may be made to show nothing. */
function desk(promises: readonly CallPromise[]) {
  const state = {
    now: START,
    rows: [...promises],
    copy: undefined as unknown,
    alarm: null as number | null,
    badge: 0,
    shown: new Map<string, ReminderContent>(),
    log: [] as string[],
    isDown: false,
  };
  const ports: ReminderPorts = {
    store: {
      all: async () => state.rows,
      add: async (rows) => {
        state.rows = [...state.rows, ...rows];
        return null;
      },
      markReminded: async (marks) => {
        state.rows = state.rows.map((row) => {
          const mark = marks.find(({ id }) => id === row.id);
          return mark ? withReminded(row, mark.reminded) : row;
        });
      },
    },
    copy: {
      load: async () => structuredClone(state.copy),
      save: async (rows) => {
        state.copy = structuredClone(rows);
      },
    },
    alarm: {
      set: async (at) => {
        state.alarm = at;
      },
      clear: async () => {
        state.alarm = null;
      },
    },
    notifications: {
      show: async (id, content) => {
        if (state.isDown) throw new Error('the system shows nothing');
        state.shown.set(id, content);
        state.log.push(content.kind === 'one' ? content.reminder.stage : `${content.count}`);
      },
      shown: async () => [...state.shown.keys()],
      clear: async (id) => {
        state.shown.delete(id);
      },
    },
    badge: {
      set: async (count) => {
        state.badge = count;
      },
    },
    now: () => ({ at: state.now, zone: ZONE }),
  };
  const lookAt = async (at: number) => {
    state.now = at;
    await remind(ports);
  };
  return { state, lookAt };
}

describe('reminding', () => {
  test('a complaint is followed from alarm to alarm, each stage told twice, never early', async () => {
    const { state, lookAt } = desk(complaint());
    await lookAt(START);
    expect(state.log).toEqual([]);
    const seen: string[] = [];
    for (let looks = 0; state.now < START + 31 * 24 * HOUR; looks += 1) {
      expect(looks).toBeLessThan(5000);
      await lookAt(state.alarm ?? Number.NaN);
      for (const stage of state.log.splice(0)) seen.push(`${stage} ${(state.now - START) / HOUR}`);
    }
    expect(seen).toEqual(['soon 22', 'due 24', 'soon 46', 'due 48', 'soon 696', 'due 720']);
  });

  test('the next look is never more than a quarter of an hour away while something is open', async () => {
    const { state, lookAt } = desk(complaint());
    await lookAt(START);
    expect(state.alarm).toBe(START + 15 * MINUTE);
    await lookAt(START + 21 * HOUR + 50 * MINUTE);
    expect(state.alarm).toBe(START + 22 * HOUR);
  });

  test('without an open promise there is no alarm, no number and nothing shown', async () => {
    const promise = inMinutes(10);
    const { state, lookAt } = desk([promise]);
    await lookAt(START + 10 * MINUTE);
    expect([...state.shown.keys()]).toEqual([notificationId(promise.id)]);
    expect(state.badge).toBe(1);
    state.rows = [...(finishPromise(state.rows, promise.id, '', state.now) as CallPromise[])];
    await lookAt(START + 11 * MINUTE);
    expect({ ...state, shown: state.shown.size }).toMatchObject({ alarm: null, badge: 0, shown: 0 });
  });

  test('looked at again, by whatever context, it shows nothing twice', async () => {
    const { state, lookAt } = desk([inMinutes(10)]);
    await lookAt(START + 12 * MINUTE);
    await lookAt(START + 12 * MINUTE);
    await lookAt(START + 13 * MINUTE);
    expect(state.log).toEqual(['due']);
  });

  test('after days away it shows up to three one by one, more as one number', async () => {
    const few = desk([inMinutes(1), inMinutes(2), inMinutes(3)]);
    await few.lookAt(START + 72 * HOUR);
    expect(few.state.log).toEqual(['due', 'due', 'due']);
    const many = desk(Array.from({ length: 20 }, (_, index) => inMinutes(index + 1)));
    await many.lookAt(START + 72 * HOUR);
    expect(many.state.log).toEqual(['20']);
    await many.lookAt(START + 73 * HOUR);
    expect(many.state.log).toEqual(['20']);
    many.state.rows = many.state.rows.map((row) => ({ ...row, state: { kind: 'done', at: START, reason: '' } }));
    await many.lookAt(START + 74 * HOUR);
    expect(many.state.shown.has(MANY_ID)).toBe(false);
  });

  test('what the system did not take is shown at the next look, and the alarm for it is set', async () => {
    const { state, lookAt } = desk([inMinutes(10)]);
    state.isDown = true;
    await expect(lookAt(START + 10 * MINUTE)).rejects.toThrow('the system shows nothing');
    expect(state.alarm).toBe(START + 25 * MINUTE);
    state.isDown = false;
    await lookAt(START + 25 * MINUTE);
    expect(state.log).toEqual(['due']);
  });

  test('an emptied database gets its open promises back, closed ones stay closed', async () => {
    const [admit, responsibility, solve] = complaint() as [CallPromise, CallPromise, CallPromise];
    const { state, lookAt } = desk([admit, responsibility, solve]);
    await lookAt(START);
    state.rows = [{ ...admit, state: { kind: 'done', at: START, reason: '' } }, responsibility, solve];
    await lookAt(START + MINUTE);
    state.rows = [];
    await lookAt(START + 2 * MINUTE);
    expect(state.rows).toEqual([responsibility, solve]);
  });

  test('a copy that is no copy is passed over', async () => {
    const { state, lookAt } = desk([]);
    state.copy = [{ id: 'x' }, null, 7, { ...inMinutes(5), zone: 'Nowhere/Land' }];
    await lookAt(START);
    expect(state.rows).toEqual([]);
    expect(state.copy).toEqual([]);
  });
});
