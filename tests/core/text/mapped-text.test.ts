import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mappedText } from '../../../utils/core/text/mapped-text.ts';

test.each([
  ['ＡＢＣ１２３', 'abc123'],
  ['1\u200b2\ufeff3', '123'],
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['我不知道！', '我不知道!'],
  ['ﬁne', 'fine'],
])('%s becomes %s', (text, expected) => {
  expect(mappedText(text).normal).toBe(expected);
});

test('a match in the normal form is found again in the original', () => {
  const text = '请\u200b说：不\u200d知 道，ＯＫ';
  const { normal, startOf, endOf } = mappedText(text);
  const at = normal.indexOf('ok');
  expect(text.slice(startOf(at), endOf(at + 2))).toBe('ＯＫ');
  const no = normal.indexOf('不知');
  expect(text.slice(startOf(no), endOf(no + 2))).toBe('不\u200d知');
});

test('every stretch maps to a stretch whose normal form holds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const mapped = mappedText(text);
      const [from, to] = [a % (mapped.normal.length + 1), b % (mapped.normal.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      if (from === to) return;
      const original = text.slice(mapped.startOf(from), mapped.endOf(to));
      expect(mappedText(original).normal).toContain(mapped.normal.slice(from, to));
    }),
  );
});
