import { describe, expect, test } from 'vitest';
import { chooseOffer, compareVersions, type Device } from '../../../../utils/core/update/offer/choose-offer.ts';
import { deviceBucket } from '../../../../utils/core/update/offer/device-bucket.ts';
import { offerCustom, offerPath, type PackOffer, parseOffer } from '../../../../utils/core/update/offer/pack-offer.ts';

const offer = (version: number, more: Partial<PackOffer> = {}): PackOffer => ({
  path: offerPath('standard', version),
  packId: 'standard',
  version,
  channel: 'stable',
  rollout: 100,
  minApp: '1.0.0',
  schema: 1,
  isUrgent: false,
  isRevoked: false,
  length: 1000,
  digest: 'ab'.repeat(32),
  packedLength: 300,
  ...more,
});

const device: Device = { bucket: 40, channel: 'stable', app: '1.4.0', schema: 1, packBytes: 4_000_000 };

describe('which version a device takes', () => {
  test.each<[string, PackOffer[], number, Partial<Device>, number | undefined, string]>([
    ['the highest', [offer(3), offer(5), offer(4)], 2, {}, 5, ''],
    ['nothing at or below the floor', [offer(3), offer(5)], 5, {}, undefined, ''],
    ['never a withdrawn one', [offer(3), offer(5, { isRevoked: true })], 2, {}, 3, '5 revoked'],
    ['not another channel’s', [offer(3), offer(5, { channel: 'beta' })], 2, {}, 3, '5 other-channel'],
    ['its own channel’s', [offer(3), offer(5, { channel: 'beta' })], 2, { channel: 'beta' }, 5, ''],
    ['stable ones on another channel too', [offer(6), offer(5, { channel: 'beta' })], 2, { channel: 'beta' }, 6, ''],
    ['a trial, within it', [offer(3), offer(5, { rollout: 41 })], 2, {}, 5, ''],
    ['a trial, outside it', [offer(3), offer(5, { rollout: 40 })], 2, {}, 3, '5 not-yet'],
    ['not for an older app', [offer(3), offer(5, { minApp: '1.10.0' })], 2, {}, 3, '5 newer-app-needed'],
    ['not of a newer shape', [offer(5, { schema: 2 })], 2, {}, undefined, '5 newer-app-needed'],
    ['not larger than it may hold', [offer(5, { length: 5_000_000 })], 2, {}, undefined, '5 too-large'],
  ])('%s', (_name, offers, floor, more, version, skipped) => {
    const choice = chooseOffer(offers, floor, { ...device, ...more });
    expect(choice.offer?.version).toBe(version);
    expect(choice.skipped.map((skip) => `${skip.version} ${skip.reason}`).join()).toBe(skipped);
  });

  test.each([
    ['1.10.0', '1.9.3', 1],
    ['1.0.0', '1.0.0', 0],
    ['0.9', '1.0.0', -1],
    ['2', '1.99.99', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe('buckets', () => {
  test('a device stays in its bucket, and devices spread evenly', () => {
    const counts = new Array(10).fill(0);
    for (let index = 0; index < 20_000; index += 1)
      counts[Math.floor(deviceBucket(`device-${index}`, 'standard') / 10)] += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(deviceBucket('a', 'standard')).toBe(deviceBucket('a', 'standard'));
  });

  test('who tries things first differs from pack to pack', () => {
    const early = (pack: string) =>
      Array.from({ length: 2000 }, (_, index) => `d${index}`).filter((id) => deviceBucket(id, pack) < 10);
    const both = early('standard').filter((id) => early('mobile').includes(id));
    expect(both.length).toBeLessThan(60);
  });

  test('rings of a policy', () => {
    expect([deviceBucket('a', 'b', 'early'), deviceBucket('a', 'b', 'late')]).toEqual([0, 99]);
  });
});

describe('what a target says', () => {
  const file = (custom: unknown) => ({ length: 300, hashes: new Map([['sha256', 'cd'.repeat(32)]]), custom });

  test.each([offer(5), offer(7, { isUrgent: true, rollout: 5, channel: 'beta' }), offer(1, { isRevoked: true })])(
    'is read as it was written: %o',
    (written) => {
      expect(parseOffer(written.path, file(offerCustom(written)))).toEqual(written);
    },
  );

  test.each<[string, Record<string, unknown>]>([
    ['another pack’s path', { pack: 'mobile' }],
    ['another version’s path', { version: 6 }],
    ['a version that is no number', { version: '5' }],
    ['a version past 2^53', { version: 2 ** 53 }],
    ['a hostile id', { pack: '../standard' }],
    ['no digest', { sha256: undefined }],
    ['a rollout above 100', { rollout: 101 }],
    ['no length', { length: 0 }],
  ])('is no offer with %s', (_name, change) => {
    const { cuecard } = offerCustom(offer(5));
    expect(parseOffer(offer(5).path, file({ cuecard: { ...cuecard, ...change } }))).toBeUndefined();
  });
});
