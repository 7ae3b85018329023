import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../utils/core/script/locale.ts';
import { type FillContext, fillWording, openSlots, wordingOf } from '../../../utils/core/slots/fill-wording.ts';
import { toPlainText } from '../../../utils/core/slots/plain-text.ts';
import { slotForm } from '../../../utils/core/slots/registry.ts';
import type { SlotValues } from '../../../utils/core/slots/slot-value.ts';
import { arbitraryNow, arbitraryValue } from './arbitrary-values.ts';

const now = { at: Date.UTC(2025, 2, 4, 7, 30), zone: 'Asia/Shanghai' };
const zh: FillContext = { locale: 'zh-CN', now, form: 'spoken', yao: true };
const en: FillContext = { locale: 'en', now, form: 'written' };
const customer: SlotValues = {
  surname: { kind: 'surname', surname: '张' },
  honorific: { kind: 'honorific', honorific: 'ms' },
};

describe('a wording with slots', () => {
  test('shows known values and keeps the others as visible blanks', () => {
    const segments = fillWording('{surname}{honorific}，{deadline}前回复您。', customer, zh);
    const drawn = segments.map((segment) => ('text' in segment ? segment.text : `[${segment.name}]`));
    expect(drawn).toEqual(['张', '女士', '，', '[deadline]', '前回复您。']);
    expect(openSlots(segments)).toEqual(['deadline']);
  });

  test('asks for exactly what is missing, each once', () => {
    const segments = fillWording('{a} {b} {a} {surname}', customer, en);
    expect(toPlainText(segments)).toEqual({ kind: 'open', names: ['a', 'b'] });
  });

  test.each([
    ['Hello {honorific} {surname}, welcome.', 'Hello, welcome.'],
    ['{surname}{honorific}您好', '您好'],
    ['Your order {order} is ready', 'Your order is ready'],
    ['Call {phone}', 'Call'],
    ['First line\n{issue} next', 'First line\nnext'],
  ])('left blank on purpose: %s', (wording, expected) => {
    const waived = Object.fromEntries(
      ['honorific', 'surname', 'order', 'phone', 'issue'].map((name) => [name, { kind: 'waived' as const }]),
    );
    expect(toPlainText(fillWording(wording, waived, en))).toEqual({ kind: 'text', text: expected });
  });

  test('a unit that the text already has is not said twice', () => {
    const values: SlotValues = {
      minutes: { kind: 'duration', seconds: 180 },
      amount: { kind: 'amount', minor: 1250, currency: 'CNY' },
    };
    const text = (wording: string, context: FillContext) => toPlainText(fillWording(wording, values, context));
    expect(text('等{minutes}分钟，退{amount}元', zh)).toEqual({ kind: 'text', text: '等3分钟，退12.5元' });
    expect(text('等{minutes}，退{amount}。', zh)).toEqual({ kind: 'text', text: '等3分钟，退十二元五角。' });
    expect(text('{minutes} minutes', en)).toEqual({ kind: 'text', text: '3 minutes' });
    expect(text('{minutes}, please', en)).toEqual({ kind: 'text', text: '3 minutes, please' });
  });

  test('a value that looks like a slot stays what it is', () => {
    const values: SlotValues = {
      issue: { kind: 'text', text: '{surname}' },
      surname: { kind: 'surname', surname: '李' },
    };
    expect(toPlainText(fillWording('{issue}', values, en))).toEqual({ kind: 'text', text: '{surname}' });
  });

  test('names of object members are ordinary slots', () => {
    expect(openSlots(fillWording('{constructor}{to_string}', {}, en))).toEqual(['constructor', 'to_string']);
  });
});

const NAMES = ['surname', 'issue', 'amount', 'x1', 'own-slot'] as const;
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('分钟', '元', ' minutes', '{', '}', '{}', '{Ab}', '\n'),
  fc.constantFrom(...NAMES).map((name) => `{${name}}`),
);

test('segments re-join to the wording, and no known slot is left open', () => {
  const world = arbitraryNow.chain((at) =>
    fc.record({ at: fc.constant(at), values: fc.dictionary(fc.constantFrom(...NAMES), arbitraryValue(at)) }),
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      world,
      fc.constantFrom(...LOCALES),
      fc.constantFrom('spoken', 'written'),
      (pieces, { at, values }, locale, form) => {
        const wording = pieces.join('');
        const segments = fillWording(wording, values, { locale, form, now: at });
        expect(wordingOf(segments)).toBe(wording);
        for (const name of openSlots(segments)) expect(Object.hasOwn(values, name)).toBe(false);
        const plain = toPlainText(segments);
        if (plain.kind === 'open') return;
        for (const segment of segments) {
          if (segment.kind !== 'filled') continue;
          expect(plain.text).toContain(segment.text);
          expect(segment.value).toEqual(values[segment.name]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('the form of a value outside a unit is the form of its kind', () => {
  const [segment] = fillWording('{minutes}。', { minutes: { kind: 'duration', seconds: 5 } }, zh);
  expect(segment).toMatchObject({ text: slotForm({ kind: 'duration', seconds: 5 }, 'spoken', zh) });
});
