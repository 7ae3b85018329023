import { afterEach, describe, expect, test } from 'vitest';
import type { Fetched } from '../../../../utils/core/update/tuf/ports.ts';
import { DAY, START } from '../../../support/tuf/repository.ts';
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

describe('attacks known from TUF', () => {
  test('arbitrary installation', async () => {
    const { device, repository } = await watched();
    const stranger = new PackRepository();
    stranger.offerPack({ version: 9 });
    device.sources.set(SOURCE, honest(stranger));
    expect(await device.update()).toBe('forged');
    offerNext(repository);
    const forged = { ...honest(repository), fetchTarget: stranger.fetchTarget };
    repository.deltas.clear();
    stranger.artifacts.set('standard/2.ndjson.gz', Buffer.from('something else'));
    device.sources.set(SOURCE, forged);
    expect(await device.update()).toBe('damaged');
    expect(device.version()).toBe(1);
    device.sources.set(SOURCE, honest(repository));
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test.each(['root', 'timestamp', 'snapshot', 'targets', 'pack', 'delta'])('endless data: %s', async (kind) => {
    const { device, repository } = await watched();
    offerNext(repository);
    if (kind === 'pack') repository.deltas.clear();
    let asked = 0;
    const endless = async (limit: number): Promise<Fetched> => {
      asked = limit;
      return { kind: 'refused', fault: 'too-large' };
    };
    const good = honest(repository);
    device.sources.set(SOURCE, {
      ...good,
      fetchMetadata: (path, limit) =>
        path.includes(kind === 'root' ? '.root.' : kind) ? endless(limit) : good.fetchMetadata(path, limit),
      fetchTarget: (path, limit) => (kind === 'pack' ? endless(limit) : good.fetchTarget(path, limit)),
      fetchDelta: (path, limit) => (kind === 'delta' ? endless(limit) : good.fetchDelta(path, limit)),
    });
    expect(await device.update()).toBe(kind === 'delta' ? 'checked' : 'too-large');
    expect(asked, 'the source is told where to stop').toBeLessThanOrEqual(5_000_000);
    expect(device.version()).toBe(kind === 'delta' ? 2 : 1);
    device.sources.set(SOURCE, good);
    await device.update();
    expect(device.version()).toBe(2);
  });

  test('extraneous dependency: a second pack that nobody asked for does not touch the first, and owners are kept apart', async () => {
    const { device, repository } = await watched();
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
    const { device, repository } = await watched();
    for (let count = 0; count < 20; count += 1) repository.publish('snapshot', 'timestamp');
    expect(await device.update()).toBe('checked');
    repository.rotateKeys('snapshot');
    repository.rotateKeys('timestamp');
    for (const role of ['snapshot', 'timestamp']) {
      repository.published[role] = [];
      repository.signed[role].version = 1;
    }
    repository.publish('root');
    offerNext(repository);
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('fast-forward of a pack version, and recovery by withdrawing it', async () => {
    const { device, repository } = await watched();
    offerNext(repository, 1_000_000);
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
    const { device } = await watched();
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
    const { device, repository } = await watched();
    offerNext(repository);
    const good = honest(repository);
    device.sources.set(SOURCE, {
      ...good,
      fetchMetadata: (path, limit) => good.fetchMetadata(path.replace(/^\d+\.targets/, '1.targets'), limit),
    });
    expect(await device.update()).toBe('forged');
    expect(device.version()).toBe(1);
  });

  test.each(['root', 'timestamp', 'snapshot', 'targets'])('rollback of each role: %s', async (role) => {
    const { device, repository } = await watched();
    offerNext(repository);
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
    const { device, repository } = await watched();
    offerNext(repository);
    await device.update();
    repository.signed.targets.targets = {};
    repository.offerBytes(repository.signedPack(1));
    repository.publishAll();
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
  });
});
