import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf, groupsFit } from '../../../../utils/core/update/trust/fingerprint.ts';

const groups = fingerprintOf(createHash('sha256').update('root').digest());

test('thirty digits in six groups, the number modulo 10^30', () => {
  expect(groups).toHaveLength(6);
  for (const group of groups) expect(group).toMatch(/^\d{5}$/);
  expect(fingerprintOf(Uint8Array.of(1, 0)).join('')).toBe('256'.padStart(30, '0'));
});

const [first = '', , third = ''] = groups;
test.each([
  [
    'two right ones',
    [
      { index: 0, digits: first },
      { index: 2, digits: third },
    ],
    true,
  ],
  [
    'with spaces, or typed wide',
    [
      { index: 0, digits: ` ${first} ` },
      { index: 2, digits: third.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) },
    ],
    true,
  ],
  ['one only', [{ index: 0, digits: first }], false],
  [
    'the same one twice',
    [
      { index: 0, digits: first },
      { index: 0, digits: first },
    ],
    false,
  ],
  [
    'one right, one wrong',
    [
      { index: 0, digits: first },
      { index: 2, digits: '00000' },
    ],
    false,
  ],
  [
    'in each other’s place',
    [
      { index: 0, digits: third },
      { index: 2, digits: first },
    ],
    false,
  ],
  ['none', [], false],
  [
    'a group that is not there',
    [
      { index: 9, digits: '' },
      { index: 8, digits: '' },
    ],
    false,
  ],
])('typed: %s', (_name, typed, expected) => {
  expect(groupsFit(groups, typed)).toBe(expected);
});
