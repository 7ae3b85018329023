import { describe, expect, test } from 'vitest';
import { redactField, redactFields, redactFieldTyping, unmaskedIn } from '../../../utils/core/note/redact-fields.ts';

const NONE = new Set<string>();

describe('the field for the number', () => {
  test('keeps telephone numbers as they are typed', () => {
    expect(redactField('phone', '138 0013 8000 转 12', NONE).text).toBe('138 0013 8000 转 12');
    expect(redactField('phone', '+1 212 555 0100', NONE).text).toBe('+1 212 555 0100');
  });

  test('masks a card', () => {
    expect(redactField('phone', '4111 1111 1111 1111', NONE).text).not.toContain('1111 1111 1111');
  });
});

test('a name that is a number is masked', () => {
  expect(redactFields({ surname: '13800138000', phone: '', text: '' }, NONE).surname).toBe('138****8000');
});

test('what the agent has unmasked stays, in a note opened again too', () => {
  const text = '回电 13800138000，不是 13900139000';
  const kept = new Set(['13800138000']);
  expect(redactField('text', text, kept).text).toBe('回电 13800138000，不是 139****9000');
  expect(unmaskedIn('回电 13800138000')).toEqual(kept);
});

describe('typed sign by sign', () => {
  const type = (typed: string) => {
    let text = '';
    for (const sign of typed) text = redactFieldTyping('text', text + sign, text.length + 1, NONE).text;
    return text;
  };

  test.each([
    ['验证码 482913 收到', '验证码 ****** 收到'],
    // Near a word for codes, a longer number is never taken for a code while it grows.
    ['验证码 482913 ，回电 13800138000 。', '验证码 ****** ，回电 138****8000 。'],
    ['电话 13800138000 的密码不对', '电话 138****8000 的密码不对'],
  ])('%s', (typed, expected) => {
    expect(type(typed)).toBe(expected);
  });
});
