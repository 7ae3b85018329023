import { afterEach, describe, expect, test } from 'vitest';
import type { Fetched } from '../../../../utils/core/update/tuf/ports.ts';
import { reworded } from '../../../support/packs/make-pack.ts';
import { DAY, date, START } from '../../../support/tuf/repository.ts';
import { newSigner } from '../../../support/tuf/signer.ts';
import { Device, honest } from '../../../support/update/device.ts';
import { PackRepository } from '../../../support/update/pack-repository.ts';

const A = 'https://a.example';
let devices: [Device, PackRepository][] = [];

afterEach(() => {
  for (const [device, repository] of devices) device.check(repository);
  devices = [];
});

/** A device with version 1 installed from an honest host. */
async function installed(repository = new PackRepository()) {
  const device = new Device();
  devices.push([device, repository]);
  repository.offerPack();
  await device.subscribe(repository);
  expect(await device.update()).toBe('checked');
  expect(device.version()).toBe(1);
  return { device, repository };
}

const next = (repository: PackRepository, version = 2, role = 'targets') =>
  repository.offerPack({ version, change: reworded((index) => index === 0, `version ${version}`) }, {}, role);

describe('attacks known from TUF', () => {
  test('arbitrary installation', async () => {
    const { device, repository } = await installed();
    const stranger = new PackRepository();
    stranger.offerPack({ version: 9 });
    device.sources.set(A, honest(stranger));
    expect(await device.update()).toBe('forged');
    next(repository);
    const forged = { ...honest(repository), fetchTarget: stranger.fetchTarget };
    repository.deltas.clear();
    stranger.artifacts.set('standard/2.ndjson.gz', Buffer.from('something else'));
    device.sources.set(A, forged);
    expect(await device.update()).toBe('damaged');
    expect(device.version()).toBe(1);
    device.sources.set(A, honest(repository));
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test.each(['root', 'timestamp', 'snapshot', 'targets', 'pack', 'delta'])('endless data: %s', async (kind) => {
    const { device, repository } = await installed();
    next(repository);
    if (kind === 'pack') repository.deltas.clear();
    let asked = 0;
    const endless = async (limit: number): Promise<Fetched> => {
      asked = limit;
      return { kind: 'refused', fault: 'too-large' };
    };
    const good = honest(repository);
    device.sources.set(A, {
      ...good,
      fetchMetadata: (path, limit) =>
        path.includes(kind === 'root' ? '.root.' : kind) ? endless(limit) : good.fetchMetadata(path, limit),
      fetchTarget: (path, limit) => (kind === 'pack' ? endless(limit) : good.fetchTarget(path, limit)),
      fetchDelta: (path, limit) => (kind === 'delta' ? endless(limit) : good.fetchDelta(path, limit)),
    });
    expect(await device.update()).toBe(kind === 'delta' ? 'checked' : 'too-large');
    expect(asked, 'the source is told where to stop').toBeLessThanOrEqual(5_000_000);
    expect(device.version()).toBe(kind === 'delta' ? 2 : 1);
    device.sources.set(A, good);
    await device.update();
    expect(device.version()).toBe(2);
  });

  test('extraneous dependency: a second pack that nobody asked for does not touch the first, and owners are kept apart', async () => {
    const { device, repository } = await installed();
    const second = new PackRepository();
    second.offerPack({ version: 50 });
    await device.subscribe(second, { 'https://b.example': honest(second) });
    const outcome = await device.cycle(true);
    expect(outcome.kind === 'done' && outcome.repositories[1]?.skipped).toEqual([
      { packId: 'standard', version: 50, reason: 'other-owner' },
    ]);
    expect(device.shelf()?.owner).toBe(repository.id);
    expect(device.version()).toBe(1);
  });

  test('fast-forward and recovery', async () => {
    const { device, repository } = await installed();
    for (let count = 0; count < 20; count += 1) repository.publish('snapshot', 'timestamp');
    expect(await device.update()).toBe('checked');
    repository.rotateKeys('snapshot');
    repository.rotateKeys('timestamp');
    for (const role of ['snapshot', 'timestamp']) {
      repository.published[role] = [];
      repository.signed[role].version = 1;
    }
    repository.publish('root');
    next(repository);
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('fast-forward of a pack version, and recovery by withdrawing it', async () => {
    const { device, repository } = await installed();
    next(repository, 1_000_000);
    await device.update();
    expect(device.version()).toBe(1_000_000);
    const path = 'standard/1000000.ndjson.gz';
    repository.signed.targets.targets[path].custom.cuecard.revoked = true;
    repository.offerBytes(repository.signedPack(2));
    repository.publishAll();
    await device.update();
    expect(device.version(), 'the next honest version is taken').toBe(2);
    device.seen.push(2);
    devices = [];
  });

  test('indefinite freeze', async () => {
    const { device } = await installed();
    expect(await device.update()).toBe('checked');
    device.now = START + 40 * DAY;
    expect(await device.update()).toBe('expired');
    expect(device.version(), 'what is installed goes on serving').toBe(1);
  });

  test('one malicious mirror among good ones', async () => {
    const repository = new PackRepository();
    repository.offerPack();
    const stranger = new PackRepository();
    stranger.offerPack({ version: 99 });
    for (const random of [0, 0.3, 0.5, 0.7, 0.99]) {
      const device = new Device();
      devices.push([device, repository]);
      await device.subscribe(repository, {
        'https://bad.example': honest(stranger),
        'https://good.example': honest(repository),
        'https://frozen.example': {
          ...honest(repository),
          fetchMetadata: async () => ({ kind: 'refused', fault: 'unreachable' }),
        },
      });
      Object.assign(device.ports, { random: () => random });
      expect(await device.update()).toBe('checked');
      expect(device.version()).toBe(1);
    }
  });

  test('mix-and-match', async () => {
    const { device, repository } = await installed();
    next(repository);
    const good = honest(repository);
    device.sources.set(A, {
      ...good,
      fetchMetadata: (path, limit) => good.fetchMetadata(path.replace(/^\d+\.targets/, '1.targets'), limit),
    });
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBe(1);
  });

  test.each(['root', 'timestamp', 'snapshot', 'targets'])('rollback of each role: %s', async (role) => {
    const { device, repository } = await installed();
    next(repository);
    repository.publish('root');
    await device.update();
    repository.published[role] = repository.published[role]?.slice(0, role === 'root' ? 2 : 1) ?? [];
    repository.signed[role].version = 1;
    if (role === 'root') repository.published.root?.push(repository.sign('root'));
    else
      repository.publish(
        ...(role === 'targets'
          ? ['targets', 'snapshot', 'timestamp']
          : role === 'snapshot'
            ? ['snapshot', 'timestamp']
            : ['timestamp']),
      );
    expect(await device.update()).toMatch(role === 'root' ? /forged/ : /older/);
    expect(device.version()).toBe(2);
  });

  test('rollback of the pack version', async () => {
    const { device, repository } = await installed();
    next(repository);
    await device.update();
    repository.signed.targets.targets = {};
    repository.offerBytes(repository.signedPack(1));
    repository.publishAll();
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('one stolen key of two', async () => {
    const repository = new PackRepository();
    repository.signed.root.roles.targets.threshold = 2;
    repository.addKey('targets');
    repository.published.root = [repository.sign('root')];
    repository.publish('targets', 'snapshot', 'timestamp');
    const { device } = await installed(repository);
    repository.signers.targets = repository.signers.targets?.slice(0, 1) ?? [];
    next(repository);
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
    const { device, repository } = await installed();
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
    next(repository, 8, 'support');
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBe(1);
  });

  test('cached role under another delegator', async () => {
    const { device, repository } = await installed();
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
    const { device, repository } = await installed();
    for (let version = 2; version < 12; version += 1) {
      const old = repository.signers.root ?? [];
      repository.rotateKeys('root');
      if (version % 3 === 0) repository.rotateKeys('targets');
      const fresh = repository.signers.root ?? [];
      repository.signers.root = [...fresh, ...old];
      repository.publish('root');
      repository.signers.root = fresh;
      if (version % 2 === 0) continue;
      next(repository, version);
      expect(await device.update()).toBe('checked');
      expect(device.version()).toBe(version);
    }
  });

  test('root chain of 257: the rest follows in the next cycle', async () => {
    const { device, repository } = await installed();
    for (let count = 0; count < 257; count += 1) repository.publish('root');
    next(repository);
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
    const { device, repository } = await installed();
    for (let count = 0; count < 4; count += 1) repository.publish('root');
    const good = honest(repository);
    device.sources.set(A, {
      ...good,
      fetchMetadata: async (path, limit) =>
        path === '3.root.json' ? { kind: 'refused', fault } : good.fetchMetadata(path, limit),
    });
    expect(await device.update()).toBe(expected);
    device.sources.set(A, good);
    expect(await device.update()).toBe('checked');
  });

  test('cycles and depth in delegation', async () => {
    const { device, repository } = await installed();
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
      const { device, repository } = await installed();
      repository.addDelegation('targets', { name: 'placeholder', paths: ['evil/*'] });
      const [delegation] = repository.signed.targets.delegations.roles;
      delegation.name = name;
      repository.signed.snapshot.meta[`${name}.json`] ??= { version: 1 };
      repository.publish('placeholder', 'targets', 'snapshot', 'timestamp');
      const before = repository.published.targets?.length;
      await device.update();
      expect(repository.published.targets?.length).toBe(before);
      expect(device.version()).toBe(1);
      expect(repository.requests.every((request) => !request.includes('../'))).toBe(true);
    },
  );

  test('an expired role of one project leaves the others alone', async () => {
    const { device, repository } = await installed();
    repository.addDelegation('targets', { name: 'support', paths: ['mobile/*'], terminating: true });
    repository.offerPack({ packId: 'mobile' }, {}, 'support');
    repository.signed.support.expires = date(START - DAY);
    repository.publish('support');
    next(repository);
    expect(await device.update()).toBe('expired');
    expect(device.version()).toBe(2);
  });
});
