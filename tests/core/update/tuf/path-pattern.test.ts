import { expect, test } from 'vitest';
import { fitsPattern } from '../../../../utils/core/update/tuf/path-pattern.ts';

test.each([
  ['targets/foo.tgz', 'targets/*.tgz', true],
  ['targets/bar.txt', 'targets/*.tgz', false],
  ['targets/foo-version-a.tgz', 'targets/foo-version-?.tgz', true],
  ['targets/foo-version-alpha.tgz', 'targets/foo-version-?.tgz', false],
  ['foo.tgz', '*.tgz', true],
  ['targets/foo.tgz', '*.tgz', false],
  ['foo', 'foo/*', false],
  ['foo/bar/baz', 'foo/*', false],
  ['foo/', 'foo/*', true],
  ['', '*', true],
  ['a', '', false],
  ['abcabc', 'a*c*c', true],
  ['abcab', 'a*c*c', false],
  ['a.b', 'a.b', true],
  ['axb', 'a.b', false],
  ['b1', '[abc]?', true],
  ['d1', '[!abc]?', true],
  ['a1', '[!abc]?', false],
  ['m', '[a-p]', true],
  ['z', '[a-p]', false],
  ['[', '[', true],
  ['客服/标准', '*/标?', true],
  ['😀.txt', '?.txt', true],
])('%j fits %j: %s', (path, pattern, expected) => {
  expect(fitsPattern(path, pattern)).toBe(expected);
});

test('a pattern of stars takes no exponential time', () => {
  expect(fitsPattern('a'.repeat(5000), `${'a*'.repeat(500)}b`)).toBe(false);
});
