import { describe, expect, test } from 'vitest';
import type { CallEventBody } from '../../../utils/core/call/call-event.ts';
import { callState } from '../../../utils/core/call/call-state.ts';
import { activeCall } from '../../../utils/core/call/desk.ts';
import { EMPTY_WRAPUP, withField } from '../../../utils/core/call/wrapup/wrap-up.ts';
import { act } from '../../../utils/core/flow/act.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import { tick } from '../../../utils/core/flow/tick.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { type Calls, createCalls } from '../../../utils/services/call/calls.ts';
import { SILENT } from '../../core/flow/arbitrary-flow.ts';
import { memoryStore } from './memory-store.ts';

const T0 = Date.UTC(2025, 2, 4, 7, 30);
const surname = (name: string): CallEventBody => ({
  kind: 'slot',
  name: 'surname',
  value: { kind: 'surname', surname: name },
});
const inserted: CallEventBody = { kind: 'script', use: 'inserted', key: 'k', wording: 'neutral', locale: 'zh-CN' };
const shown: CallEventBody = { ...inserted, use: 'shown' } as CallEventBody;

/** One panel over a store; panels over the same store see each other’s changes. */
function panel({ store }: ReturnType<typeof memoryStore>, name = 'p') {
  let count = 0;
  const failures: unknown[] = [];
  const calls = createCalls({
    store,
    now: () => T0,
    newId: () => {
      count += 1;
      return `${name}${count}`;
    },
    changed: () => {},
    failed: (error) => failures.push(error),
  });
  store.open.subscribe(calls.receive, () => {});
  return { calls, failures };
}

const nameIn = (calls: Calls) => {
  const active = activeCall(calls.desk());
  const value = active && callState(active).values.surname;
  return value?.kind === 'surname' ? value.surname : null;
};

describe('a call', () => {
  test('begins with the first use, not with a look', async () => {
    const memory = memoryStore();
    const { calls } = panel(memory);
    expect(calls.record(shown)).toBeNull();
    expect(calls.record({ kind: 'language', locale: 'en' })).toBeNull();
    expect(calls.record(inserted)).toBe('p1');
    expect(calls.record(shown)).toBe('p1');
    await calls.settled();
    expect(memory.rows.get('p1')?.events.map(({ kind }) => kind)).toEqual(['started', 'script', 'script']);
  });

  test('is seen at once and stored behind', async () => {
    const memory = memoryStore();
    const { calls } = panel(memory);
    calls.record(surname('张'));
    expect(nameIn(calls)).toBe('张');
    expect(memory.rows.size).toBe(0);
    await calls.settled();
    expect(memory.rows.size).toBe(1);
  });

  test('is taken up again after the panel is gone', async () => {
    const memory = memoryStore();
    const first = panel(memory);
    first.calls.record(surname('张'));
    await first.calls.settled();
    const second = panel(memory, 'q');
    second.calls.activate('p1');
    expect(nameIn(second.calls)).toBe('张');
  });

  test('ends, keeps its wrap-up, and can be reopened', async () => {
    const memory = memoryStore();
    const { calls } = panel(memory);
    const id = calls.record(surname('张')) as string;
    calls.end(id);
    expect(calls.desk()).toEqual({ calls: [], activeId: null });
    calls.saveWrapUp(id, withField(EMPTY_WRAPUP, 'facts', '退款'));
    calls.recordIn(id, { kind: 'wrapup', use: 'inserted' });
    await calls.settled();
    expect(memory.rows.get(id)).toMatchObject({ endedAt: T0, wrapup: { fields: { facts: '退款' } } });
    calls.reopen(id);
    expect(nameIn(calls)).toBe('张');
    await calls.settled();
    expect(memory.rows.get(id)?.endedAt).toBeNull();
  });

  test('keeps the words of a script that its pack no longer has', async () => {
    const memory = memoryStore();
    const { calls } = panel(memory);
    const id = calls.record(inserted) as string;
    calls.keepWords('k', { type: 'script', id: 'gone' } as ScriptRecord);
    await calls.settled();
    expect(memory.rows.get(id)?.kept.k).toMatchObject({ id: 'gone' });
  });
});

test('a chat agent switches between three customers, each with a name of its own', async () => {
  const { calls } = panel(memoryStore());
  for (const name of ['张', '李', '王']) {
    calls.start();
    calls.record(surname(name));
  }
  expect(nameIn(calls)).toBe('王');
  calls.step(1);
  expect(nameIn(calls)).toBe('张');
  calls.step(1);
  calls.record(surname('黎'));
  expect(nameIn(calls)).toBe('黎');
  calls.step(-1);
  expect(nameIn(calls)).toBe('张');
  calls.end('p1');
  expect(nameIn(calls)).toBe('黎');
  await calls.settled();
  expect(calls.desk().calls.map(({ id }) => id)).toEqual(['p2', 'p3']);
});

describe('two panels on one call', () => {
  test('stay in step, and neither loses what the other wrote', async () => {
    const memory = memoryStore();
    const one = panel(memory, 'a');
    const two = panel(memory, 'b');
    const id = one.calls.record(surname('张')) as string;
    await one.calls.settled();
    two.calls.activate(id);
    one.calls.record({ kind: 'type', wording: 'lively' });
    two.calls.record({ kind: 'moment', moment: 'agitated' });
    await Promise.all([one.calls.settled(), two.calls.settled()]);
    for (const { calls } of [one, two]) {
      expect(callState(activeCall(calls.desk()) as never)).toMatchObject({ wording: 'lively', moment: 'agitated' });
    }
  });

  test('a flow that both move on is moved once; an answer in one is not overrun by the clock of the other', async () => {
    const memory = memoryStore();
    const one = panel(memory, 'a');
    const two = panel(memory, 'b');
    const begun = startFlow(SILENT, {}, T0).run;
    one.calls.recordFlow(SILENT, 'k', undefined, begun);
    await one.calls.settled();
    two.calls.activate('a1');
    const next = tick(SILENT, begun, {}, T0 + 5010).run;
    const later = tick(SILENT, begun, {}, T0 + 5200).run;
    one.calls.recordFlow(SILENT, 'k', begun, next);
    two.calls.recordFlow(SILENT, 'k', begun, later);
    await Promise.all([one.calls.settled(), two.calls.settled()]);
    const flows = () => memory.rows.get('a1')?.events.flatMap((event) => (event.kind === 'flow' ? [event.change] : []));
    expect(flows()).toEqual(['started', 'step']);
    one.calls.recordFlow(SILENT, 'k', next, act(SILENT, next, {}, 'answered', T0 + 7000).run);
    two.calls.recordFlow(SILENT, 'k', next, tick(SILENT, next, {}, T0 + 10_050).run);
    await Promise.all([one.calls.settled(), two.calls.settled()]);
    expect(flows()).toEqual(['started', 'step', 'ended']);
    expect(callState(activeCall(two.calls.desk()) as never).flow?.run.outcome).toBe('answered');
  });

  test('a call that ends in one leaves the desk of the other', async () => {
    const memory = memoryStore();
    const one = panel(memory, 'a');
    const two = panel(memory, 'b');
    const id = one.calls.start();
    await one.calls.settled();
    two.calls.activate(id);
    one.calls.end(id);
    await one.calls.settled();
    expect(two.calls.desk()).toEqual({ calls: [], activeId: null });
  });
});

test('a write that fails is told, kept, and made good with the next', async () => {
  const memory = memoryStore();
  const { calls, failures } = panel(memory);
  memory.breakWith(new Error('full'));
  calls.record(surname('张'));
  await calls.settled();
  expect(failures.length).toBeGreaterThan(0);
  expect(nameIn(calls)).toBe('张');
  memory.breakWith(null);
  calls.record({ kind: 'type', wording: 'lively' });
  await calls.settled();
  expect(memory.rows.get('p1')?.events.map(({ kind }) => kind)).toEqual(['started', 'slot', 'type']);
});

test('what was cleared elsewhere does not come back', async () => {
  const memory = memoryStore();
  const { calls } = panel(memory);
  const id = calls.start();
  await calls.settled();
  await memory.store.remove([id]);
  calls.recordIn(id, surname('张'));
  await calls.settled();
  expect(memory.rows.size).toBe(0);
  expect(calls.desk().calls).toEqual([]);
});
