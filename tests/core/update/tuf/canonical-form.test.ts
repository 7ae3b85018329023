import { expect, test } from 'vitest';
import { canonicalForm } from '../../../../utils/core/update/tuf/canonical-form.ts';

// The expected texts are what securesystemslib 0.26 `encode_canonical` returns for the same values.
test.each([
  [{}, '{}'],
  [[], '[]'],
  [{ b: 1, a: [true, false, null] }, '{"a":[true,false,null],"b":1}'],
  [{ a: 'é\n\t\u0001"\\/' }, '{"a":"é\n\t\u0001\\"\\\\/"}'],
  [{ '\uff5a': 1, '\u{1f600}': 2, z: 3 }, '{"z":3,"\uff5a":1,"\u{1f600}":2}'],
  [{ a: 1, ab: 2, '': 3 }, '{"":3,"a":1,"ab":2}'],
  [-0, '0'],
  [-5, '-5'],
  [9007199254740991, '9007199254740991'],
  [JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
])('%j', (value, expected) => {
  expect(canonicalForm(value)).toBe(expected);
});

test.each([1.5, 2 ** 53, [0.1], { a: 1e300 }])('%j has no canonical form', (value) => {
  expect(canonicalForm(value)).toBeUndefined();
});

test('nesting deeper than 64 has none either, and does not exhaust the stack', () => {
  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  expect(canonicalForm(nested(65))).toBe('['.repeat(65) + ']'.repeat(65));
  expect(canonicalForm(nested(66))).toBeUndefined();
  expect(canonicalForm(nested(5000))).toBeUndefined();
});
