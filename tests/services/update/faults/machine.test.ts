import { describe, expect, test } from 'vitest';
import { currentPolicy, POLICY_GRACE } from '../../../../utils/core/update/policy/current-policy.ts';
import { readPolicy } from '../../../../utils/core/update/policy/update-policy.ts';
import { applyDue, applyPack } from '../../../../utils/services/update/apply-packs.ts';
import { collectGarbage } from '../../../../utils/services/update/collect-garbage.ts';
import { reworded } from '../../../support/packs/make-pack.ts';
import { DAY, START } from '../../../support/tuf/repository.ts';
import { Device, honest } from '../../../support/update/device.ts';
import { PackRepository } from '../../../support/update/pack-repository.ts';

class Killed extends Error {}

const news = (version: number) => ({
  version,
  scripts: 6,
  change: reworded((index) => index === 2, `version ${version}`),
});

async function installed() {
  const repository = new PackRepository();
  repository.offerPack(news(1));
  const device = new Device();
  await device.subscribe(repository);
  await device.update();
  expect(device.version()).toBe(1);
  repository.publish('root');
  repository.offerPack(news(2));
  return { repository, device };
}

/** Writes that one whole update makes, by name. */
async function checkpoints(): Promise<string[]> {
  const { device } = await installed();
  const writes: string[] = [];
  device.gate = (write) => writes.push(write);
  await device.update();
  expect(device.version()).toBe(2);
  return writes;
}

describe('the worker or the panel dies', () => {
  test('worker killed at each checkpoint', async () => {
    const writes = await checkpoints();
    expect(writes.length).toBeGreaterThan(8);
    for (const [stop, write] of writes.entries()) {
      const { repository, device } = await installed();
      let count = 0;
      device.gate = () => {
        if (count++ === stop) throw new Killed(write);
      };
      await device.update().catch((error) => expect(error).toBeInstanceOf(Killed));
      expect(device.version(), `killed before write ${stop}, ${write}`).toBeOneOf([1, 2]);
      device.check(repository);
      device.gate = () => undefined;
      expect(await device.update(), `after ${write}`).toBe('checked');
      expect(device.version()).toBe(2);
      device.check(repository);
    }
  });

  test('panel closed at each checkpoint: every write after it is lost', async () => {
    const writes = await checkpoints();
    for (const stop of writes.keys()) {
      const { repository, device } = await installed();
      let count = 0;
      device.gate = () => {
        if (count++ >= stop) throw new Killed();
      };
      await device.update().catch(() => undefined);
      device.check(repository);
      device.gate = () => undefined;
      await device.update();
      expect(device.version()).toBe(2);
      device.check(repository);
    }
  });

  test('browser SIGKILL while writing: a transaction is whole or not there', async () => {
    const { repository, device } = await installed();
    await device.cycle(true);
    const staged = device.shelf();
    device.gate = (write) => {
      if (write.startsWith('shelf')) throw new Killed();
    };
    await expect(applyPack('standard', device.ports)).rejects.toThrow(Killed);
    expect(device.shelf()).toEqual(staged);
    device.gate = () => undefined;
    expect((await applyPack('standard', device.ports)).kind).toBe('changed');
    expect(device.version()).toBe(2);
    device.check(repository);
  });

  test('a file whose reading kills the browser is left alone after three times, for a day or until the next version', async () => {
    const { repository, device } = await installed();
    const good = honest(repository);
    repository.deltas.clear();
    const dying = {
      ...good,
      fetchTarget: async () => {
        throw new Killed();
      },
    };
    device.sources.set('https://a.example', dying);
    for (let count = 0; count < 3; count += 1) expect(await device.update()).toBe('failed: storage');
    device.sources.set('https://a.example', good);
    expect(await device.update()).toBe('keeps-failing');
    expect(device.version()).toBe(1);
    repository.offerPack(news(3));
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(3);
  });

  test('storage full: nothing is lost, and it goes on when there is room', async () => {
    const { repository, device } = await installed();
    device.gate = (write) => {
      if (write.startsWith('shelf')) throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await device.update()).toBe('failed: storage');
    expect(device.version()).toBe(1);
    device.gate = () => undefined;
    await device.update();
    expect(device.version()).toBe(2);
    device.check(repository);
  });
});

describe('several contexts', () => {
  test('two panels updating at once', async () => {
    const { repository, device } = await installed();
    const outcomes = await Promise.all([device.cycle(true), device.cycle(true), device.cycle(true)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'busy', 'done']);
    const applied = await Promise.all([1, 2, 3].map(() => applyPack('standard', device.ports)));
    expect(applied.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(device.version()).toBe(2);
    device.check(repository);
  });

  test('two panels without any lock still make one history', async () => {
    const { repository, device } = await installed();
    Object.assign(device.ports, { lock: (task: () => Promise<unknown>) => task() });
    await Promise.all([device.update(), device.update(), device.update()]);
    expect(device.version()).toBe(2);
    expect(device.shelf()?.kept.map(({ version }) => version)).toEqual([1]);
    device.check(repository);
  });

  test('lock holder dies: the lock goes with it and the next one works', async () => {
    const { device } = await installed();
    device.gate = () => {
      throw new Killed();
    };
    expect(await device.update()).toBe('failed: storage');
    device.gate = () => undefined;
    expect(await device.update()).toBe('checked');
  });
});

describe('clocks', () => {
  const YEARS = 10 * 365 * DAY;
  test.each([YEARS, -YEARS, DAY, -DAY])('clock ±10 years and jumping: %i ms', async (jump) => {
    const { repository, device } = await installed();
    device.now = START + jump;
    await device.update();
    expect(device.version()).toBeOneOf([1, 2]);
    device.check(repository);
    device.now = START + 1000;
    await device.update();
    expect(device.version()).toBe(2);
    for (const at of [YEARS, -YEARS, 3000, -DAY, 4000]) {
      device.now = START + at;
      await device.update(false);
      device.check(repository);
    }
    repository.offerPack(news(3));
    device.now = START + 5000;
    await device.update(false);
    expect(device.version(), 'no wait from a wrong clock is left').toBe(3);
  });

  test('an urgent change is not held back by a clock that was set back', async () => {
    const { repository, device } = await installed();
    repository.offerPack(news(3), { isUrgent: true });
    await device.cycle(true);
    device.now = START - YEARS;
    expect((await applyDue({ now: device.now, isCallOpen: true }, device.ports)).packIds).toEqual(['standard']);
  });
});

describe('policy late, wrong types, removed', () => {
  test('late: nothing is decided before it is known', async () => {
    const { repository, device } = await installed();
    const unknown = currentPolicy(undefined, undefined, 1000);
    expect(await device.cycle(true, unknown)).toEqual({ kind: 'policy-unknown' });
    const pinned = readPolicy({ rootSha256: repository.id, sources: ['https://a.example'] });
    const policy = currentPolicy(pinned?.policy, undefined, 2000);
    expect((await device.cycle(true, policy)).kind).toBe('done');
    expect(device.disk.repositories.get(repository.id)?.trust).toBe('policy');
  });

  test('a new device under a policy subscribes by itself, and only to the pinned root', async () => {
    const repository = new PackRepository();
    repository.offerPack(news(1));
    const stranger = new PackRepository();
    stranger.offerPack(news(9));
    const device = new Device();
    device.sources.set('https://a.example', honest(stranger));
    device.sources.set('https://b.example', honest(repository));
    const policy = { rootSha256: repository.id, sources: ['https://a.example', 'https://b.example'] };
    for (let count = 0; count < 2; count += 1) await device.cycle(true, { kind: 'known', policy });
    await applyDue({ now: device.now, isCallOpen: false }, device.ports);
    expect([...device.disk.repositories.keys()]).toEqual([repository.id]);
    expect(device.version()).toBe(1);
  });

  test('wrong types: each key for itself', () => {
    const read = readPolicy({
      rootSha256: 7,
      sources: 'https://a.example',
      channel: 'beta',
      ring: 'first',
      pollMinutes: '15',
      freshnessDays: 0,
      allowUnsigned: false,
      notes: { retentionDays: 30 },
      somethingElse: 1,
    });
    expect(read?.policy).toEqual({ channel: 'beta', allowUnsigned: false });
    expect(read?.rejected).toEqual(['rootSha256', 'sources', 'ring', 'pollMinutes', 'freshnessDays']);
    for (const nothing of [undefined, null, {}, [], 'policy', { other: 1 }])
      expect(readPolicy(nothing)).toBeUndefined();
  });

  test('removed: the last one holds until the browser had time to hand it over, then it is gone', () => {
    const last = { channel: 'beta' };
    expect(currentPolicy(undefined, last, 0)).toEqual({ kind: 'known', policy: last });
    expect(currentPolicy(undefined, last, POLICY_GRACE)).toEqual({ kind: 'known', policy: {} });
  });

  test('removed or changed: the publisher it pinned is the company’s no more, and makes way for the new one', async () => {
    const { repository, device } = await installed();
    await device.cycle(true, { kind: 'known', policy: { rootSha256: repository.id } });
    await device.cycle(true, { kind: 'known', policy: {} });
    expect(device.disk.repositories.get(repository.id)?.trust).toBe('former-policy');
    expect(device.version()).toBe(1);
    const next = new PackRepository();
    next.offerPack(news(4));
    device.sources.set('https://b.example', honest(next));
    const policy = { rootSha256: next.id, sources: ['https://b.example'] };
    await device.cycle(true, { kind: 'known', policy });
    await applyDue({ now: device.now, isCallOpen: false }, device.ports);
    expect(device.disk.repositories.get(next.id)?.trust).toBe('policy');
    expect(device.shelf()).toMatchObject({ owner: next.id, active: { version: 4 } });
  });

  test('a policy that was trusted on first use before makes the same publisher the company’s own', async () => {
    const { repository, device } = await installed();
    await device.cycle(true, { kind: 'known', policy: { rootSha256: repository.id, channel: 'beta' } });
    expect(device.disk.repositories.get(repository.id)).toMatchObject({
      trust: 'policy',
      channel: 'stable',
    });
  });
});

test('staged garbage is gone within a day', async () => {
  const { repository, device } = await installed();
  await device.cycle(true);
  expect(device.shelf()?.staged?.version).toBe(2);
  device.disk.repositories.delete(repository.id);
  device.disk.journal = { repository: repository.id, step: 'obtain', at: START, digest: 'x', attempts: 2 };
  device.now = START + DAY + 1;
  await collectGarbage(device.ports);
  expect(device.shelf()?.staged).toBeUndefined();
  expect(device.disk.journal).toBeUndefined();
  expect(device.version(), 'what serves goes on serving').toBe(1);
});
