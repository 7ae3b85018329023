import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DETECTORS, findPersonalData, redact, redactTyping } from '../../../utils/core/note/redaction/redact.ts';
import * as numbers from './numbers.ts';

/** `{…}` stands around what was recognised. */
function marked(text: string): string {
  let shown = '';
  let from = 0;
  for (const { from: start, to } of findPersonalData(text)) {
    shown += `${text.slice(from, start)}{${text.slice(start, to)}}`;
    from = to;
  }
  return shown + text.slice(from);
}

describe('what is masked, and how much of it stays', () => {
  // Published test numbers: card schemes’ own test cards, the example IBAN of ISO 13616, area 00 resident IDs.
  test.each([
    ['mobile', '电话13800138000，下午打', '电话138****8000，下午打'],
    ['mobile, spaced', '138 0013 8000', '138 **** 8000'],
    ['mobile with country code', '+86 138-0013-8000', '+86 138-****-8000'],
    ['mobile behind another number', '共2件 13800138000', '共2件 138****8000'],
    ['full-width', '１３８００１３８０００', '１３８****８０００'],
    ['invisible characters inside', '1380\u200b0138\u200b000', '138****8\u200b000'],
    ['landline', '请打010-87654321', '请打010-****4321'],
    ['international', 'call +44 20 7946 0958 today', 'call +44 20 **** 0958 today'],
    ['card', '卡号6222 0212 3456 7894。', '卡号6222 02** **** 7894。'],
    ['card', '4111111111111111', '411111******1111'],
    ['IBAN', 'GB82 WEST 1234 5698 7654 32 please', 'GB82 **** **** **** **54 32 please'],
    ['e-mail', '发到 wang.li@example.com 吧', '发到 w******@example.com 吧'],
    ['e-mail of one letter', 'a@example.com', '***@example.com'],
    ['code', '验证码是482913', '验证码是******'],
    ['code before its word', '482913是验证码', '******是验证码'],
    ['card check number', 'CVV 123', 'CVV ***'],
    ['PIN', 'his PIN is 4711.', 'his PIN is ****.'],
    ['password', '密码：abC-12!x，已记', '密码：********，已记'],
    ['password', 'the password is Tr0ub4dor', 'the password is *********'],
  ])('%s: %s', (_, text, expected) => {
    expect(redact(text).text).toBe(expected);
  });

  test.each([
    '订单202503040001已发货',
    '2025年3月4日15:30回电',
    '退款1,299.00元',
    '密码重置了3次，2025年也重置过',
    'forgot the password again',
    '客户拨打400-800-1234转2',
    '95588',
    'opinion 1234',
    'ISBN 9787302511854',
    '{surname}{phone}',
  ])('left alone: %s', (text) => {
    expect(redact(text)).toEqual({ text, findings: [], caret: text.length });
  });

  test('an organisation’s code is named but stays', () => {
    fc.assert(
      fc.property(numbers.companyCode, (code) => {
        const [finding] = findPersonalData(code);
        fc.pre(finding?.kind !== 'resident-id' && finding?.kind !== 'card');
        expect(finding).toMatchObject({ kind: 'company-code' });
        expect(finding).not.toHaveProperty('replacement');
      }),
    );
  });

  test('a resident ID is told from a card even where Luhn fits both', () => {
    fc.assert(
      fc.property(numbers.residentId, (id) => {
        expect(findPersonalData(`号码${id}。`)).toMatchObject([
          { kind: 'resident-id', replacement: `${id.slice(0, 3)}***********${id.slice(14)}` },
        ]);
      }),
    );
  });

  test('each recognised stretch is the number and nothing else', () => {
    expect(marked('张女士13800138000或zhang@example.com')).toBe('张女士{13800138000}或{zhang@example.com}');
  });
});

const filler = fc.constantFrom(' ', '，', '。', '电话', 'and ', '\n', '卡号', '验证码', '/', ' 2 ', '是', '；');

test('no recognised number is ever left after masking', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(filler, numbers.personalNumber)), (pieces) => {
      const text = pieces.join('');
      const { text: masked } = redact(text);
      expect(findPersonalData(masked).filter(({ replacement }) => replacement !== undefined)).toEqual([]);
      expect(redact(masked).text).toBe(masked);
    }),
    { numRuns: 2000 },
  );
});

test('a number among ordinary words is always masked', () => {
  fc.assert(
    fc.property(numbers.personalNumber, fc.constantFrom('，', '。', '\n', ' '), (number, stop) => {
      expect(redact(`客户说${stop}${number}${stop}谢谢`).text).not.toContain(number);
    }),
    { numRuns: 2000 },
  );
});

test('any text can be searched, and findings never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5 }), filler, numbers.personalNumber)),
      (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { from, to } of findPersonalData(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

describe('while typing', () => {
  /** `|` is the caret. */
  function typed(text: string): string {
    const caret = text.indexOf('|');
    const result = redactTyping(text.replace('|', ''), caret);
    return `${result.text.slice(0, result.caret)}|${result.text.slice(result.caret)}`;
  }

  test.each([
    ['13800138000|', '13800138000|'],
    ['13800138000 |', '138****8000 |'],
    ['打13800138000，好|的', '打138****8000，好|的'],
    ['好|的13800138000', '好|的138****8000'],
    ['验证码482913|', '验证码482913|'],
    ['验证码482913，|', '验证码******，|'],
  ])('%s becomes %s', (before, after) => {
    expect(typed(before)).toBe(after);
  });

  test('what is stored is masked at once', () => {
    expect(redact('验证码482913').text).toBe('验证码******');
  });

  test('a mask can be taken back, but never of a code', () => {
    expect(redact('回电13800138000', 0, new Set(['13800138000'])).text).toBe('回电13800138000');
    expect(redact('验证码482913', 0, new Set(['482913'])).text).toBe('验证码******');
    expect(findPersonalData('验证码482913')).toMatchObject([{ kind: 'code', isUndoable: false }]);
  });
});

test('codes come first and resident IDs before cards', () => {
  expect(DETECTORS.map(({ kind }) => kind)).toEqual([
    'code',
    'resident-id',
    'card',
    'mobile',
    'phone',
    'iban',
    'company-code',
    'email',
  ]);
});
