import { expect, test } from 'vitest';
import { normalizeRequest } from '../../../utils/core/insertion/request.ts';

test.each([
  ['a\r\nb\rc\n\n', 'a\nb\nc'],
  ['\n a', '\n a'],
  ['\n\n', ''],
])('%j becomes %j', (text, expected) => {
  expect(normalizeRequest({ text, blank: null }).text).toBe(expected);
});

test('the blank stays on its characters when line ends shrink', () => {
  const text = 'a\r\n\r\nb [x] c\r\n';
  const from = text.indexOf('[');
  const normal = normalizeRequest({ text, blank: { from, to: from + 3 } });
  expect(normal.text.slice(normal.blank?.from, normal.blank?.to)).toBe('[x]');
});

test('a blank that is none is dropped', () => {
  expect(normalizeRequest({ text: 'abc', blank: { from: 1, to: 9 } }).blank).toBeNull();
  expect(normalizeRequest({ text: 'abc', blank: { from: 2, to: 2 } }).blank).toBeNull();
});
