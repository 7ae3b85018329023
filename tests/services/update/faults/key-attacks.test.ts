import { afterEach, describe, expect, test } from 'vitest';
import { DAY, date, START } from '../../../support/tuf/repository.ts';
import { newSigner } from '../../../support/tuf/signer.ts';
import { Device, honest } from '../../../support/update/device.ts';
import { installed, offerNext, SOURCE } from '../../../support/update/installed.ts';
import { PackRepository } from '../../../support/update/pack-repository.ts';

let devices: [Device, PackRepository][] = [];

afterEach(() => {
  for (const [device, repository] of devices) device.check(repository);
  devices = [];
});

/** Like `installed`, with the invariants checked at the end. */
async function watched(repository?: PackRepository) {
  const pair = await installed(repository);
  devices.push([pair.device, pair.repository]);
  return pair;
}

describe('attacks by keys, roots and roles', () => {
  test('one stolen key of two', async () => {
    const repository = new PackRepository();
    repository.signed.root.roles.targets.threshold = 2;
    repository.addKey('targets');
    repository.published.root = [repository.sign('root')];
    repository.publish('targets', 'snapshot', 'timestamp');
    const { device } = await watched(repository);
    repository.signers.targets = repository.signers.targets?.slice(0, 1) ?? [];
    offerNext(repository);
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBe(1);
  });

  test('a key counted twice', async () => {
    const repository = new PackRepository();
    const [thief] = repository.signers.targets ?? [];
    if (!thief) throw new Error('no signer');
    repository.signed.root.roles.targets.threshold = 2;
    repository.addKey('targets', { ...thief, keyid: 'another-name' });
    repository.published.root = [repository.sign('root')];
    repository.offerPack();
    const device = new Device();
    devices.push([device, repository]);
    await device.subscribe(repository);
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBeUndefined();
  });

  test('wrong project’s key', async () => {
    const { device, repository } = await watched();
    repository.addDelegation('targets', { name: 'payroll', paths: ['payroll/*'], terminating: true });
    repository.addDelegation('targets', { name: 'support', paths: ['standard/*'], terminating: true });
    repository.offerPack({ packId: 'payroll' }, {}, 'payroll');
    repository.publish('support');
    // The payroll project lists a version of the other project's pack, under its own role.
    repository.offerPack({ version: 7 }, {}, 'payroll');
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(1);
    expect(device.version('payroll')).toBe(1);
    // And signs the other project's metadata with its own key.
    const [own] = repository.signers.payroll ?? [];
    repository.signers.support = own ? [own] : [];
    offerNext(repository, 8, 'support');
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBe(1);
  });

  test('cached role under another delegator', async () => {
    const { device, repository } = await watched();
    repository.addDelegation('targets', { name: 'support', paths: ['mobile/*'], terminating: true });
    repository.offerPack({ packId: 'mobile' }, {}, 'support');
    expect(await device.update()).toBe('checked');
    // The same stored role is now delegated to with another key: the copy on the disk does not count any more.
    const [delegation] = repository.signed.targets.delegations.roles;
    delegation.keyids = [];
    repository.addKey('support', newSigner(), 'targets');
    repository.signers.support = repository.signers.support?.slice(0, 1) ?? [];
    repository.publishAll();
    expect(await device.update()).toBe('forged');
    expect(device.version('mobile'), 'what is installed goes on serving').toBe(1);
  });

  test('root rotations', async () => {
    const { device, repository } = await watched();
    for (let version = 2; version < 12; version += 1) {
      const old = repository.signers.root ?? [];
      repository.rotateKeys('root');
      if (version % 3 === 0) repository.rotateKeys('targets');
      const fresh = repository.signers.root ?? [];
      repository.signers.root = [...fresh, ...old];
      repository.publish('root');
      repository.signers.root = fresh;
      if (version % 2 === 0) continue;
      offerNext(repository, version);
      expect(await device.update()).toBe('checked');
      expect(device.version()).toBe(version);
    }
  });

  test('root chain of 257: the rest follows in the next cycle', async () => {
    const { device, repository } = await watched();
    for (let count = 0; count < 257; count += 1) repository.publish('root');
    offerNext(repository);
    expect(await device.update()).toBe('checked');
    const rootVersion = () =>
      JSON.parse(Buffer.from(device.disk.metadata.get(repository.id)?.get('root') ?? []).toString()).signed.version;
    expect(rootVersion()).toBe(257);
    await device.update();
    expect(rootVersion()).toBe(258);
    expect(device.version()).toBe(2);
  });

  test.each([
    ['404', 'missing', 'checked'],
    ['503', 'unreachable', 'offline'],
  ] as const)('root chain with a %s in the middle', async (_status, fault, expected) => {
    const { device, repository } = await watched();
    for (let count = 0; count < 4; count += 1) repository.publish('root');
    const good = honest(repository);
    device.sources.set(SOURCE, {
      ...good,
      fetchMetadata: async (path, limit) =>
        path === '3.root.json' ? { kind: 'refused', fault } : good.fetchMetadata(path, limit),
    });
    expect(await device.update()).toBe(expected);
    device.sources.set(SOURCE, good);
    expect(await device.update()).toBe('checked');
  });

  test('cycles and depth in delegation', async () => {
    const { device, repository } = await watched();
    const names = Array.from({ length: 40 }, (_, index) => `r${index}`);
    repository.addDelegation('targets', { name: 'r0', paths: ['*/*'] });
    names.slice(1).forEach((name, index) => {
      repository.addDelegation(`r${index}`, { name, paths: ['*/*'] });
    });
    repository.addDelegation('r39', { name: 'r0', paths: ['*/*'] });
    repository.offerBytes(repository.signedPack(1), { packId: 'deep', version: 1 }, 'r39');
    repository.publish(...names, 'targets', 'snapshot', 'timestamp');
    expect(await device.update()).toBe('checked');
    expect(device.version('deep'), 'one level is as deep as packs go').toBeUndefined();
    const visited = repository.requests.filter((request) => /^r\d+ /.test(request));
    expect(new Set(visited).size).toBe(1);
  });

  test.each(['root', 'Timestamp', 'targets', '../../x', '..', 'a/b', '__proto__', 'x'.repeat(300)])(
    'hostile role names: %s',
    async (name) => {
      const { device, repository } = await watched();
      repository.addDelegation('targets', { name: 'placeholder', paths: ['evil/*'] });
      const [delegation] = repository.signed.targets.delegations.roles;
      delegation.name = name;
      repository.signed.snapshot.meta[`${name}.json`] ??= { version: 1 };
      repository.publish('placeholder', 'targets', 'snapshot', 'timestamp');
      const before = repository.published.targets?.length;
      const outcome = await device.update();
      const isTopLevel = ['root', 'timestamp', 'targets'].includes(name.toLowerCase());
      if (isTopLevel) expect(outcome, 'its file would stand in for the real one').toBe('forged');
      expect(repository.published.targets?.length).toBe(before);
      expect(device.version()).toBe(1);
      expect(repository.requests.every((request) => !request.includes('../'))).toBe(true);
    },
  );

  test('an expired role of one project leaves the others alone', async () => {
    const { device, repository } = await watched();
    repository.addDelegation('targets', { name: 'support', paths: ['mobile/*'], terminating: true });
    repository.offerPack({ packId: 'mobile' }, {}, 'support');
    repository.signed.support.expires = date(START - DAY);
    repository.publish('support');
    offerNext(repository);
    expect(await device.update()).toBe('expired');
    expect(device.version()).toBe(2);
  });
});
