import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallEventBody } from '../../../utils/core/call/call-event.ts';
import {
  type CallRecord,
  KEPT_WORDS,
  startedCall,
  withEvents,
  withKeptWords,
  withWrapUp,
} from '../../../utils/core/call/call-record.ts';
import { callLength, callState } from '../../../utils/core/call/call-state.ts';
import { customerName } from '../../../utils/core/call/customer-name.ts';
import { EMPTY_WRAPUP, withField } from '../../../utils/core/call/wrapup/wrap-up.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';

const T0 = Date.UTC(2025, 2, 4, 7, 30);
const surname: CallEventBody = { kind: 'slot', name: 'surname', value: { kind: 'surname', surname: '张' } };

function call(...steps: readonly (readonly [seconds: number, ...CallEventBody[]])[]): CallRecord {
  return steps.reduce<CallRecord>(
    (record, [seconds, ...events]) => withEvents(record, events, T0 + seconds * 1000),
    startedCall('c1', T0),
  );
}

describe('the present state of a call', () => {
  test('is drawn from its timeline', () => {
    const use = (kind: 'shown' | 'inserted' | 'copied', key: string): CallEventBody => ({
      kind: 'script',
      use: kind,
      key,
      wording: 'lively',
      locale: 'zh-CN',
    });
    const state = callState(
      call(
        [1, { kind: 'type', wording: 'lively' }, surname],
        [2, { kind: 'moment', moment: 'agitated' }, { kind: 'language', locale: 'en' }],
        [3, use('shown', 'a'), use('shown', 'b'), use('inserted', 'a'), use('shown', 'a')],
        [
          4,
          { kind: 'tick', key: 'card', item: 'listen', isTicked: true },
          { kind: 'tick', key: 'card', item: 'ask', isTicked: true },
        ],
        [5, { kind: 'tick', key: 'card', item: 'ask', isTicked: false }],
        [6, { kind: 'note', noteId: 'n1' }, { kind: 'note', noteId: 'n1' }, { kind: 'promise', promiseId: 'p1' }],
      ),
    );
    expect(state).toMatchObject({
      wording: 'lively',
      moment: 'agitated',
      locale: 'en',
      values: { surname: { surname: '张' } },
      scripts: [
        { key: 'a', shown: 2, inserted: 1, copied: 0 },
        { key: 'b', shown: 1, inserted: 0, copied: 0 },
      ],
      ticks: { card: { listen: T0 + 4000 } },
      noteIds: ['n1'],
      promiseIds: ['p1'],
      endedAt: null,
    });
  });

  test('a slot can be emptied and waived', () => {
    const waived: CallEventBody = { kind: 'slot', name: 'order', value: { kind: 'waived' } };
    const emptied: CallEventBody = { kind: 'slot', name: 'surname', value: null };
    expect(callState(call([1, surname, waived], [2, emptied])).values).toEqual({ order: { kind: 'waived' } });
  });

  test('holds add up, and a hold that is on ends with the call', () => {
    const held = call(
      [10, { kind: 'hold', seconds: 60 }],
      [40, { kind: 'hold-over' }],
      [50, { kind: 'hold', seconds: null }],
    );
    expect(callState(held).holds).toEqual({ count: 2, total: 30_000, since: T0 + 50_000, promisedSeconds: null });
    const ended = withEvents(held, [{ kind: 'ended' }], T0 + 70_000);
    expect(callState(ended).holds).toMatchObject({ total: 50_000, since: null });
    expect(callLength(ended, T0 + 999_000)).toBe(70_000);
  });

  test('entries of a kind that is not known change nothing', () => {
    const odd = { ...call([1, surname]), events: [...call([1, surname]).events, { kind: 'novelty', at: 5 } as never] };
    expect(callState(odd)).toEqual(callState(call([1, surname])));
  });
});

describe('a timeline', () => {
  test('takes nothing after the end but what belongs to the work after it', () => {
    const ended = call(
      [1, { kind: 'ended' }],
      [2, surname, { kind: 'note', noteId: 'n1' }, { kind: 'wrapup', use: 'copied' }],
    );
    expect(ended.events.map(({ kind }) => kind)).toEqual(['started', 'ended', 'note', 'wrapup']);
    const reopened = withEvents(ended, [{ kind: 'reopened' }, surname], T0 + 3000);
    expect(reopened.endedAt).toBeNull();
    expect(callState(reopened).values).toHaveProperty('surname');
  });

  test('keeps no code and no card number', () => {
    const { events } = call([
      1,
      { kind: 'slot', name: 'issue', value: { kind: 'text', text: '验证码482913，卡4111111111111111' } },
      { kind: 'slot', name: 'options', value: { kind: 'options', items: ['退到4111111111111111', '换货'] } },
      { kind: 'slot', name: 'phone', value: { kind: 'phone', digits: '13800138000' } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/482913|4111111111111111/);
    expect(JSON.stringify(events)).toContain('13800138000');
    const wrapped = withWrapUp(call(), withField(EMPTY_WRAPUP, 'facts', 'CVV 123'));
    expect(wrapped.wrapup?.fields.facts).toBe('CVV ***');
  });

  test('only grows, and its times never fall, whatever the clock does', () => {
    const body: fc.Arbitrary<CallEventBody> = fc.oneof(
      fc.constantFrom<CallEventBody>(
        { kind: 'ended' },
        { kind: 'reopened' },
        surname,
        { kind: 'hold', seconds: 5 },
        { kind: 'hold-over' },
      ),
      fc.constantFrom('neutral', 'lively').map((wording) => ({ kind: 'type', wording }) as CallEventBody),
    );
    const step = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.array(body, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let record = startedCall('c1', T0);
        for (const [offset, bodies] of steps) {
          const next = withEvents(record, bodies, T0 + offset);
          expect(next.events.slice(0, record.events.length)).toEqual(record.events);
          expect(next.revision).toBe(record.revision + (next.events.length > record.events.length ? 1 : 0));
          record = next;
        }
        const times = record.events.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const { endedAt, holds } = callState(record);
        expect(endedAt).toBe(record.endedAt);
        expect(holds.total).toBeGreaterThanOrEqual(0);
        if (endedAt !== null) expect(holds.since).toBeNull();
      }),
    );
  });
});

test('the words of the last scripts stay with the call', () => {
  const script = (id: string) => ({ type: 'script', id }) as ScriptRecord;
  let record = call();
  for (let n = 0; n < KEPT_WORDS + 2; n += 1) record = withKeptWords(record, `k${n}`, script(`s${n}`));
  expect(Object.keys(record.kept)).toEqual(['k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9']);
  expect(withKeptWords(record, 'k9', script('s9'))).toBe(record);
  expect(Object.keys(withKeptWords(record, 'k2', script('new')).kept).at(-1)).toBe('k2');
});

test.each([
  [{ surname: '张', honorific: 'ms' }, 'zh-CN', '张女士'],
  [{ surname: 'Li', honorific: 'mr' }, 'en', 'Mr Li'],
  [{ surname: 'Li' }, 'en', 'Li'],
  [{ honorific: 'miss' }, 'zh-CN', '小姐'],
  [{}, 'en', ''],
] as const)('a customer of %o in %s is %s', (known, locale, expected) => {
  const { surname: name, honorific } = known as { surname?: string; honorific?: 'mr' | 'ms' | 'miss' };
  const values = {
    ...(name && { surname: { kind: 'surname', surname: name } as const }),
    ...(honorific && { honorific: { kind: 'honorific', honorific } as const }),
  };
  expect(customerName(values, locale)).toBe(expected);
});
