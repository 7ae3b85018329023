import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../utils/core/pack/canonical-json.ts';
import { DEFAULT_LIMITS } from '../../../utils/core/pack/limits.ts';
import { isOrdinaryText } from '../../../utils/core/pack/ordinary-text.ts';
import { quickValue } from '../../../utils/core/pack/quick-json.ts';
import { parseStrictJson } from '../../../utils/core/pack/strict-json.ts';

const LIMITS = { ...DEFAULT_LIMITS, depth: 4, keysPerObject: 5 };

/** What the strict reader says of a line in canonical form; undefined when it refuses it. */
function strictly(text: string): unknown {
  const parsed = parseStrictJson(text, LIMITS);
  if (parsed.kind === 'refused' || text.normalize('NFC') !== text) return undefined;
  return canonicalJson(parsed.value) === text ? parsed.value : undefined;
}

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', '10', '9', '__proto__', 'constructor', 'é', 'e\u0301'),
  fc.string({ maxLength: 4 }),
);
const { value } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('您好', 'é', 'a "b"', 'a/b'),
    fc.integer(),
    fc.integer({ min: -120, max: 120 }),
    fc.double(),
    fc.constantFrom(-0, 2 ** 53, '\0', '\ufeff', '\ud800', null, true),
  ),
  value: fc.oneof(
    { maxDepth: 5 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 7 }),
  ),
}));

/** A text near canonical form: sometimes sorted, sometimes bent. */
const text = fc
  .tuple(value, fc.nat(40), fc.constantFrom('', ' ', '"a":1,', '0', '\\u0041', '.0', 'e1'))
  .map(([each, at, bend]) => {
    let written: string;
    try {
      written = canonicalJson(each);
    } catch {
      written = JSON.stringify(each) ?? 'null';
    }
    return written.slice(0, at) + bend + written.slice(at);
  });

describe('the quick reader', () => {
  test('never takes what the strict one refuses, and reads the same value', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (each) => {
        const quick = isOrdinaryText(each) ? quickValue(each, LIMITS) : undefined;
        if (quick === undefined) return;
        taken += 1;
        expect(strictly(each)).toEqual(quick);
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test.each(['{"a":1}', '[]', '"您好"', '{"a":[{"b":"c"}],"d":null}'])('takes what is plain: %s', (each) => {
    expect(quickValue(each, LIMITS)).toEqual(JSON.parse(each));
  });

  test.each([
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '1.5',
    '1e3',
    '1e2',
    '{"a": 1e3}',
    '-0',
    '100',
    '9007199254740993',
    '{"b":1,"1":2}',
    '{"a":1, "a":2}',
    '{"__proto__":1}',
    '[[[[[]]]]]',
    ' 1',
  ])('leaves to the strict one: %s', (each) => expect(quickValue(each, LIMITS)).toBeUndefined());
});
