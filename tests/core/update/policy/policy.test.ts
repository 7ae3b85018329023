import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, HIGHEST_LIMITS } from '../../../../utils/core/pack/limits.ts';
import { packLimitsUnder } from '../../../../utils/core/update/policy/pack-limits.ts';
import { UPDATE_POLICY_SCHEMA } from '../../../../utils/core/update/policy/policy-schema.ts';
import { isSourceAddress, readPolicy, type UpdatePolicy } from '../../../../utils/core/update/policy/update-policy.ts';

const FULL: Required<UpdatePolicy> = {
  rootSha256: 'ab'.repeat(32),
  sources: ['https://packs.example/scripts', 'http://intranet/packs/'],
  channel: 'beta',
  ring: 'early',
  pollMinutes: 30,
  freshnessDays: 14,
  blockWhenStale: true,
  allowFileImport: false,
  allowUnsigned: false,
  allowLocalEdits: false,
  packMiB: 64,
  packRecords: 200_000,
};

test('a full policy is read as it was set, and every key of it is in the schema', () => {
  expect(readPolicy(FULL)).toEqual({ policy: FULL, rejected: [] });
  expect(Object.keys(UPDATE_POLICY_SCHEMA).toSorted()).toEqual(Object.keys(FULL).toSorted());
});

test.each(Object.keys(FULL) as (keyof UpdatePolicy)[])(
  'what the schema forbids for %s is refused by us as well',
  (key) => {
    const { minimum, maximum } = UPDATE_POLICY_SCHEMA[key];
    const wrong: unknown[] = [
      null,
      {},
      Symbol('x'),
      ...(minimum === undefined ? [] : [minimum - 1, Number(maximum) + 1, 7.5, '15']),
    ];
    for (const value of wrong) expect(readPolicy({ [key]: value })?.rejected, String(value)).toEqual([key]);
  },
);

test('a policy raises the limits for packs, up to the highest', () => {
  expect(packLimitsUnder({}, DEFAULT_LIMITS)).toEqual(DEFAULT_LIMITS);
  expect(packLimitsUnder({ packMiB: 8, packRecords: 50_000 }, DEFAULT_LIMITS)).toMatchObject({
    packBytes: 8_388_608,
    records: 50_000,
  });
  expect(packLimitsUnder(FULL, DEFAULT_LIMITS)).toEqual(HIGHEST_LIMITS);
});

test.each([
  ['https://packs.example', true],
  ['http://192.168.1.9:8080/packs/v1', true],
  ['https://packs.example/~lead/scripts/', true],
  ['ftp://packs.example', false],
  ['javascript:alert(1)', false],
  ['https://user:secret@packs.example', false],
  ['https://packs.example/?q=1', false],
  ['https://packs.example/#x', false],
  ['//packs.example', false],
  ['', false],
  [`https://packs.example/${'x'.repeat(500)}`, false],
])('an address of a source: %s %s', (address, expected) => {
  expect(isSourceAddress(address)).toBe(expected);
});
