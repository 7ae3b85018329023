import { describe, expect, test } from 'vitest';
import {
  extendPromise,
  finishPromise,
  type PromiseChange,
  reopenPromise,
  withdrawPromise,
} from '../../../utils/core/call/change-promise.ts';
import { type DueTime, handOver, makePromise, takeComplaint } from '../../../utils/core/call/make-promise.ts';
import type { CallPromise, PromiseRefusal } from '../../../utils/core/call/promise.ts';
import { countingIds } from './arbitrary-promise.ts';

const NOW = { at: Date.UTC(2026, 2, 3, 2), zone: 'Asia/Shanghai' };
const HOUR = 3_600_000;
const input = { label: '退款', customer: '王女士', owner: '1024' };
const dueIn = (hours: number): DueTime => ({ at: NOW.at + hours * HOUR, zone: NOW.zone, precision: 'minute' });

function made<T extends object>(result: T | PromiseRefusal): T {
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result as T;
}

const complaint = () => made(takeComplaint(input, NOW, countingIds())) as readonly CallPromise[];
const states = (change: PromiseChange) =>
  (made(change) as readonly CallPromise[]).map(({ kind, state }) => [kind, state.kind]);

describe('making', () => {
  test('a complaint is three promises of one matter, with owner and customer', () => {
    const promises = complaint();
    expect(promises.map(({ kind }) => kind)).toEqual(['admit', 'responsibility', 'solve']);
    expect(new Set(promises.map(({ matter }) => matter)).size).toBe(1);
    expect(promises[0]).toMatchObject({ label: '退款', customer: '王女士', owner: '1024', madeAt: NOW.at });
  });

  test('what must not be stored is masked before it is', () => {
    const card = '4111 1111 1111 1111';
    const promise = made(makePromise({ ...input, label: `refund to ${card}` }, dueIn(1), NOW, countingIds()));
    expect(promise.label).not.toContain(card);
  });

  test.each([
    ['nothing named', { ...input, label: ' \u200b' }, dueIn(1), { code: 'empty', field: 'label' }],
    ['too long', { ...input, label: '长'.repeat(301) }, dueIn(1), { code: 'too-long', field: 'label' }],
    ['in the past', input, dueIn(0), { code: 'past' }],
  ])('a promise with %s is refused', (_, typed, due, expected) => {
    expect(makePromise(typed, due, NOW, countingIds())).toEqual({ kind: 'refused', ...expected });
  });

  test('a hand-over is a record of who, what and by when; the promise stays open with its owner', () => {
    const [admit] = complaint() as [CallPromise];
    const record = made(handOver(admit, { to: '技术部', passedOn: '订单和故障', by: dueIn(4) }, NOW, countingIds()));
    expect(record).toMatchObject({
      kind: 'handover',
      to: '技术部',
      label: '订单和故障',
      owner: '1024',
      matter: admit.matter,
      dueAt: NOW.at + 4 * HOUR,
    });
    expect(admit.state.kind).toBe('open');
  });

  test.each([
    ['no one', { to: '', passedOn: 'x', by: dueIn(1) }, { code: 'empty', field: 'to' }],
    ['nothing', { to: 'x', passedOn: '', by: dueIn(1) }, { code: 'empty', field: 'label' }],
    ['a time that is over', { to: 'x', passedOn: 'x', by: dueIn(-1) }, { code: 'past' }],
  ])('a hand-over to or of %s is refused', (_, typed, expected) => {
    const [admit] = complaint() as [CallPromise];
    expect(handOver(admit, typed, NOW, countingIds())).toEqual({ kind: 'refused', ...expected });
  });
});

describe('changing', () => {
  test('what is solved was admitted: a later stage takes the earlier ones along', () => {
    const all = complaint();
    const id = (kind: string) => all.find((promise) => promise.kind === kind)?.id ?? '';
    expect(states(finishPromise(all, id('admit'), '', NOW.at))).toEqual([['admit', 'done']]);
    expect(states(finishPromise(all, id('solve'), '', NOW.at))).toEqual([
      ['admit', 'done'],
      ['responsibility', 'done'],
      ['solve', 'done'],
    ]);
  });

  test('a complaint is withdrawn as a whole, with a reason', () => {
    const all = complaint();
    expect(withdrawPromise(all, all[1]?.id ?? '', ' ', NOW.at)).toMatchObject({ code: 'empty', field: 'reason' });
    expect(states(withdrawPromise(all, all[1]?.id ?? '', 'by mistake', NOW.at))).toHaveLength(3);
  });

  test.each([
    ['without a reason', dueIn(30), '', { code: 'empty', field: 'reason' }],
    ['to a time that is over', dueIn(-1), 'why', { code: 'past' }],
    ['to an earlier time', dueIn(23), 'why', { code: 'not-later' }],
    ['to the same time', dueIn(24), 'why', { code: 'not-later' }],
  ])('extending %s is refused', (_, due, reason, expected) => {
    const all = complaint();
    expect(extendPromise(all, all[0]?.id ?? '', { due, reason }, NOW.at)).toEqual({ kind: 'refused', ...expected });
  });

  test('an extension keeps the time before and the reason', () => {
    const all = complaint();
    const [changed] = made(
      extendPromise(all, all[0]?.id ?? '', { due: dueIn(30), reason: '缺配件' }, NOW.at + HOUR),
    ) as [CallPromise];
    expect(changed).toMatchObject({
      dueAt: NOW.at + 30 * HOUR,
      state: { kind: 'open' },
      extensions: [{ at: NOW.at + HOUR, from: NOW.at + 24 * HOUR, to: NOW.at + 30 * HOUR, reason: '缺配件' }],
    });
  });

  test('what another panel has closed is not changed; it can be opened again', () => {
    const all = complaint();
    const id = all[0]?.id ?? '';
    const done = made(finishPromise(all, id, '', NOW.at)) as CallPromise[];
    const refusal = { kind: 'refused', code: 'closed' };
    expect(finishPromise(done, id, '', NOW.at)).toEqual(refusal);
    expect(withdrawPromise(done, id, 'x', NOW.at)).toEqual(refusal);
    expect(extendPromise(done, id, { due: dueIn(40), reason: 'x' }, NOW.at)).toEqual(refusal);
    expect(states(reopenPromise(done, id))).toEqual([['admit', 'open']]);
    expect(finishPromise([], id, '', NOW.at)).toEqual({ kind: 'refused', code: 'gone' });
  });

  test('a clock that was set back dates no change before its promise', () => {
    const all = complaint();
    const [done] = made(finishPromise(all, all[0]?.id ?? '', '', NOW.at - 5 * HOUR)) as [CallPromise];
    expect(done.state).toMatchObject({ at: NOW.at });
  });
});
