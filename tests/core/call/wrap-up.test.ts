import { describe, expect, test } from 'vitest';
import type { CallEventBody } from '../../../utils/core/call/call-event.ts';
import { startedCall, withEvents } from '../../../utils/core/call/call-record.ts';
import { callState } from '../../../utils/core/call/call-state.ts';
import { type DraftInputs, draftWrapUp } from '../../../utils/core/call/wrapup/draft-wrap-up.ts';
import { checkTemplate, renderWrapUp } from '../../../utils/core/call/wrapup/render-wrap-up.ts';
import { EMPTY_WRAPUP, withDisposition, withField } from '../../../utils/core/call/wrapup/wrap-up.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import type { WrapupRecord } from '../../../utils/core/pack/wrapup-record.ts';
import { parseSlot } from '../../../utils/core/slots/registry.ts';
import type { SlotValue } from '../../../utils/core/slots/slot-value.ts';
import { SILENT } from '../flow/arbitrary-flow.ts';

const now = { at: Date.UTC(2025, 2, 4, 7, 30), zone: 'Asia/Shanghai' };
const record = {
  type: 'wrapup',
  id: 'standard',
  fields: ['facts', 'details', 'department', 'promised', 'remedy', 'result', 'own'],
  dispositions: ['promised', 'passed-on', 'no-response', 'wrong-number'],
  texts: {},
} as unknown as WrapupRecord;

function inputs(events: readonly CallEventBody[], more: Partial<DraftInputs> = {}): DraftInputs {
  return {
    state: callState(withEvents(startedCall('c', now.at), events, now.at)),
    record,
    context: { locale: 'zh-CN', now },
    labelOf: (slot) => `[${slot}]`,
    idOf: (key) => key,
    ...more,
  };
}

function slot(name: string, kind: Parameters<typeof parseSlot>[0], typed: string): CallEventBody {
  return { kind: 'slot', name, value: parseSlot(kind, typed, { locale: 'zh-CN', now }) as SlotValue };
}

const used = (key: string): CallEventBody => ({
  kind: 'script',
  use: 'inserted',
  key,
  wording: 'neutral',
  locale: 'zh-CN',
});

describe('the draft', () => {
  test('holds what the slots, the note and the promises say', () => {
    const draft = draftWrapUp(
      inputs(
        [
          slot('issue', 'text', '退款未到账'),
          slot('order', 'order', 'A100'),
          slot('amount', 'amount', '299'),
          slot('department', 'text', '财务'),
          slot('deadline', 'deadline', '24小时'),
        ],
        { noteText: ' 客户很急 ', promises: ['3月5日15:00回电'] },
      ),
    );
    expect(draft).toMatchObject({
      fields: {
        facts: '退款未到账',
        details: '[order]：A100，[amount]：299元\n客户很急',
        department: '财务',
        promised: '3月5日15:30\n3月5日15:00回电',
        remedy: '',
        result: '',
        own: '',
      },
      disposition: 'promised',
    });
  });

  test('leaves alone what the agent has written', () => {
    const edited = withDisposition(withField(EMPTY_WRAPUP, 'facts', '我写的'), null);
    const draft = draftWrapUp(inputs([slot('issue', 'text', '新'), used('transfer.warm')]), edited);
    expect(draft).toMatchObject({ fields: { facts: '我写的' }, disposition: null });
  });

  test('waived slots say nothing', () => {
    const draft = draftWrapUp(inputs([{ kind: 'slot', name: 'issue', value: { kind: 'waived' } }]));
    expect(draft.fields.facts).toBe('');
  });
});

describe('how the call seems to have ended', () => {
  const ended = (outcome: 'finished' | 'answered'): CallEventBody => ({
    kind: 'flow',
    change: 'ended',
    key: 'sound.silent',
    run: { ...startFlow(SILENT, {}, 0).run, outcome },
  });

  test.each<[string, CallEventBody[], string | null]>([
    ['nothing tells', [used('greeting.opening')], null],
    ['a transfer', [used('transfer.warm')], 'passed-on'],
    ['a script only looked at', [{ ...used('transfer.warm'), use: 'shown' } as CallEventBody], null],
    ['the strongest sign first', [used('transfer.warm'), used('transfer.wrong-number')], 'wrong-number'],
    ['silence to the end', [ended('finished')], 'no-response'],
    ['silence, then an answer', [ended('answered')], null],
    ['a promise', [{ kind: 'promise', promiseId: 'p' }], 'promised'],
    ['one the pack does not know', [used('complaint.options')], null],
  ])('%s', (_, events, expected) => {
    expect(draftWrapUp(inputs(events)).disposition).toBe(expected);
  });
});

describe('the text', () => {
  const wrapup = { ...EMPTY_WRAPUP, fields: { facts: '退款 {customer}', details: '' } };

  test('leaves out lines that have nothing to say, but not the heading', () => {
    const template = '小结：{disposition}\n客户：{customer}\n事由：{facts}\n\n详情：{details}\n\n\n话术：{scripts}';
    expect(renderWrapUp(wrapup, template, { customer: '张女士', scripts: '开头语' })).toBe(
      '小结：\n客户：张女士\n事由：退款 {customer}\n\n话术：开头语',
    );
  });

  test('a template may not name what nothing fills', () => {
    expect(checkTemplate('{facts} {customer} {nobody} {nobody}', ['facts'])).toEqual([{ name: 'nobody' }]);
    expect(checkTemplate('no {Placeholders}', [])).toEqual([]);
  });
});
