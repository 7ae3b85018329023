import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../utils/core/search/edit-distance.ts';
import { fold, SEPARATOR, SILENT } from '../../../utils/core/search/folding.ts';
import { areForms } from '../../../utils/core/search/inflection.ts';
import { readings } from '../../../utils/core/search/readings.ts';
import { search } from '../../../utils/core/search/search.ts';
import {
  readGaps,
  readNumbers,
  unzigzag,
  writeGaps,
  writeNumber,
  zigzag,
} from '../../../utils/core/search/small-numbers.ts';
import { PieceCursor, TextWriter } from '../../../utils/core/search/text-store.ts';
import { standardIndex } from './standard-index.ts';

describe('forms of English words', () => {
  test.each([
    'complaint complaints',
    'transfer transferring',
    'apology apologising',
    'hesitate hesitating',
    'stop stopped',
    'hear heard',
    'escalate escalation',
    'refund refunds',
    'reply replied',
    'speak spoken',
    'call caller',
    'hesitating hesitateing',
  ])('%s are one', (pair) => {
    const [a = '', b = ''] = pair.split(' ');
    expect([areForms(a, b), areForms(b, a)]).toEqual([true, true]);
  });

  test.each(['not note', 'car care', 'part party', 'plan plane', 'her here', 'on one', 'are area', 'not nation'])(
    '%s are two',
    (pair) => {
      const [a = '', b = ''] = pair.split(' ');
      expect(areForms(a, b)).toBe(false);
    },
  );
});

describe('slips', () => {
  test.each([
    ['silent', 'silnet', 1],
    ['survey', 'suvrey', 1],
    ['refund', 'refnd', 1],
    ['complaint', 'complant', 1],
    ['wait', 'wait', 0],
    ['hold', 'sold', 1],
  ])('%s and %s: %i', (a, b, expected) => {
    expect([editDistance(a, b, 2), editDistance(b, a, 2)]).toEqual([expected, expected]);
  });

  test('a beginning is compared with beginnings', () => {
    expect(editDistance('suprev', 'supervisor', 2, true)).toBe(1);
    expect(editDistance('complain', 'complaint', 2, true)).toBe(0);
  });

  test('never more than the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const actual = editDistance(a, b, limit);
        expect(actual).toBe(Math.min(limit + 1, slowDistance(a, b)));
      }),
      { seed: 3 },
    );
  });
});

describe('folding', () => {
  test.each([
    ['ＡＢＣ１２', 'abc12'],
    ['無聲電話', '无声电话'],
    ['Café Über', 'cafe\0uber'],
    ['ПРИВЕТ', 'привет'],
  ])('%s is %s', (text, expected) => {
    expect(String.fromCharCode(...fold(text))).toBe(expected);
  });

  test('keeps places: one unit in, one unit out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length),
      { seed: 1 },
    );
  });

  test('punctuation parts words, an apostrophe does not', () => {
    expect(Array.from(fold('，’'))).toEqual([SEPARATOR, SILENT]);
  });
});

describe('readings', () => {
  const spell = (char: string) => {
    const { first, further, syllables } = readings();
    const unit = char.charCodeAt(0);
    return [(first[unit - 0x4e00] ?? 0) - 1, ...(further.get(unit) ?? [])].map((number) => syllables[number]);
  };

  test.each([
    ['声', ['sheng']],
    ['重', ['zhong', 'chong']],
    ['行', ['xing', 'hang']],
    ['调', ['tiao', 'diao']],
    ['绿', ['lv', 'lu']],
  ])('%s is read %j', (char, expected) => {
    expect(spell(char)).toEqual(expected);
  });
});

describe('stored numbers and texts come back', () => {
  test('numbers', () => {
    const number = fc.nat({ max: 600_000 });
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(readNumbers(numbers.map(writeNumber).join(''))).toEqual(numbers);
        const sorted = [...new Set(numbers)].sort((a, b) => a - b);
        expect(readGaps(writeGaps(sorted, -1), -1)).toEqual(sorted);
        expect(numbers.map((one) => unzigzag(zigzag(0 - one)))).toEqual(numbers.map((one) => 0 - one));
      }),
      { seed: 2 },
    );
  });

  test('texts, whatever their units', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('It’s “fine” — 好的…'));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const writer = new TextWriter();
        for (const one of texts) writer.add('say', 'en', one);
        const bytes = new Uint8Array(Buffer.concat(writer.written()));
        const cursor = new PieceCursor().over(bytes, 0, writer.length);
        const actual: string[] = [];
        while (cursor.next()) actual.push(cursor.text());
        expect(actual).toEqual(texts);
      }),
      { seed: 4 },
    );
  });
});

test.each([
  ['老板', 'transfer.supervisor'],
  ['boss', 'transfer.supervisor'],
  ['scammer', 'emergency.fraud'],
])('%s finds what is called otherwise: %s', (query, id) => {
  expect(
    search([standardIndex], query)
      .slice(0, 3)
      .map((hit) => hit.id),
  ).toContain(id);
});

/** Optimal string alignment by the book, without limits. */
function slowDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}
