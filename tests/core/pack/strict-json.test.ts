import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../utils/core/pack/limits.ts';
import { type JsonFault, parseStrictJson, utf8Length } from '../../../utils/core/pack/strict-json.ts';

const parse = (text: string) => parseStrictJson(text, DEFAULT_LIMITS);

const isPlain = (text: string) => !text.includes('\u0000') && !text.includes('\ufeff');

describe('strict JSON', () => {
  test('reads what JSON.parse reads, when it is written within the rules', () => {
    const value = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.constantFrom(null, true, false),
        fc.maxSafeInteger().filter((each) => !Object.is(each, -0)),
        fc.string({ unit: 'grapheme' }).filter(isPlain),
      ),
      tree: fc.oneof(
        { maxDepth: 6, depthSize: 'medium' },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          fc
            .string({ minLength: 1 })
            .filter((key) => isPlain(key) && !['__proto__', 'constructor', 'prototype'].includes(key)),
          tie('tree'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).tree;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (expected, indent) => {
        const actual = parse(` ${JSON.stringify(expected, null, indent)}\n`);
        expect(actual).toEqual({ kind: 'value', value: expected });
      }),
    );
  });

  test('never takes what JSON.parse refuses, and never throws', () => {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '0',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\\',
      '\\u',
      '\t',
      '\u0007',
    ];
    const text = fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        if (parse(each).kind === 'value') expect(() => JSON.parse(each)).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
  });

  test.each<[JsonFault, string, string]>([
    ['duplicate-key', 'a key twice', '{"a":1,|"a":2}'],
    ['duplicate-key', 'a key twice in other spelling', '{"a":1,|"\\u0061":2}'],
    ['forbidden-key', 'the prototype by name', '{|"__proto__":{}}'],
    ['forbidden-key', 'the prototype by escapes', '{|"\\u005f_proto__":{}}'],
    ['forbidden-key', 'a constructor deep inside', '{"a":[{|"constructor":1}]}'],
    ['forbidden-key', 'a prototype', '{|"prototype":1}'],
    ['lone-surrogate', 'the first half of a pair', '[|"\\ud83d"]'],
    ['lone-surrogate', 'the second half of a pair', '[|"\\ude00"]'],
    ['nul-character', 'an escaped NUL', '[|"a\\u0000"]'],
    ['byte-order-mark', 'an escaped byte order mark', '[|"\\uFEFFa"]'],
    ['not-an-integer', 'a fraction', '[|1.0]'],
    ['not-an-integer', 'an exponent', '[|1e3]'],
    ['not-an-integer', 'minus zero', '[|-0]'],
    ['number-too-large', '2^53', '[|9007199254740992]'],
    ['number-too-large', 'a thousand digits', `[|${'9'.repeat(1000)}]`],
    ['not-json', 'nothing', '|'],
    ['not-json', 'a leading zero', '[0|1]'],
    ['not-json', 'a comma too many', '[1,|]'],
    ['not-json', 'text after the value', '{}|{}'],
    ['not-json', 'a raw line break in a string', '[|"a\nb"]'],
    ['not-json', 'an unknown escape', '[|"\\x"]'],
    ['not-json', 'a single quote', "[|'a']"],
    ['not-json', 'NaN', '[|NaN]'],
    ['not-json', 'a comment', '[|/**/]'],
  ])('%s: %s', (fault, _, marked) => {
    const offset = marked.indexOf('|');
    expect(parse(marked.replace('|', ''))).toEqual({ kind: 'refused', fault, offset });
  });

  test('2^53 - 1 and its negative are whole numbers still', () => {
    expect(parse('[9007199254740991,-9007199254740991]').kind).toBe('value');
  });

  test.each([
    ['depth', '['.repeat(8) + ']'.repeat(8), '['.repeat(9) + ']'.repeat(9), 'too-deep'],
    ['keys', keys(64), keys(65), 'too-many-keys'],
    ['bytes of a string', `"${'a'.repeat(32_768)}"`, `"${'a'.repeat(32_769)}"`, 'string-too-long'],
    ['bytes of a Chinese string', `"${'您'.repeat(10_922)}"`, `"${'您'.repeat(10_923)}"`, 'string-too-long'],
    ['bytes of an emoji string', `"${'😀'.repeat(8_192)}"`, `"${'😀'.repeat(8_193)}"`, 'string-too-long'],
  ])('the limit on %s holds exactly', (_, within, beyond, fault) => {
    expect(parse(within).kind).toBe('value');
    expect(parse(beyond)).toMatchObject({ kind: 'refused', fault });
  });

  test('200,000 nested arrays are refused, not followed', () => {
    expect(parse('['.repeat(200_000))).toMatchObject({ kind: 'refused', fault: 'too-deep' });
  });

  test('the length in UTF-8 is that of the encoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

function keys(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
}
