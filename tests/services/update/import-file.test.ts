import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../../utils/core/update/bundle/bundle-form.ts';
import { applyDue } from '../../../utils/services/update/apply-packs.ts';
import { importBundle, importUnsigned } from '../../../utils/services/update/import-file.ts';
import { confirmPublisher } from '../../../utils/services/update/trust-root.ts';
import { makePack, reworded } from '../../support/packs/make-pack.ts';
import { DAY } from '../../support/tuf/repository.ts';
import { Device } from '../../support/update/device.ts';
import { installed, offerNext } from '../../support/update/installed.ts';
import { PackRepository } from '../../support/update/pack-repository.ts';

const bundleOf = (repository: PackRepository) => writeBundle(repository.files());

async function stranger() {
  const repository = new PackRepository();
  repository.offerPack();
  const device = new Device();
  const outcome = await importBundle(bundleOf(repository), {}, device.ports);
  if (outcome.kind !== 'stranger') throw new Error(outcome.kind);
  return { repository, device, met: outcome.stranger };
}

describe('a bundle from a publisher nobody knows yet', () => {
  test('asks for the fingerprint, and installs once two groups are typed right', async () => {
    const { repository, device, met } = await stranger();
    expect(device.disk.repositories.size).toBe(0);
    const typed = [1, 4].map((index) => ({ index, digits: met.fingerprint[index] ?? '' }));
    expect(
      await confirmPublisher(
        met,
        [
          { index: 1, digits: '00000' },
          { index: 2, digits: '11111' },
        ],
        [],
        device.ports,
      ),
    ).toBeUndefined();
    expect((await confirmPublisher(met, typed, [], device.ports))?.id).toBe(repository.id);
    const outcome = await importBundle(bundleOf(repository), {}, device.ports);
    expect(outcome.kind === 'checked' && outcome.outcome.staged).toEqual([
      { packId: 'standard', version: 1, via: 'file' },
    ]);
    await applyDue({ now: device.now, isCallOpen: false }, device.ports);
    expect(device.version()).toBe(1);
    device.check(repository);
  });

  test('a policy that pins another publisher refuses it', async () => {
    const { repository, device } = await stranger();
    const refused = await importBundle(bundleOf(repository), { rootSha256: 'ab'.repeat(32) }, device.ports);
    expect(refused).toEqual({ kind: 'refused', trouble: 'not-allowed' });
  });
});

describe('a bundle from a known publisher', () => {
  test('updates a device that never saw the network again', async () => {
    const { repository, device } = await installed();
    repository.publish('root');
    for (let version = 2; version < 6; version += 1) offerNext(repository, version);
    const outcome = await importBundle(bundleOf(repository), {}, device.ports);
    expect(outcome.kind === 'checked' && outcome.outcome.staged).toEqual([
      { packId: 'standard', version: 5, via: 'delta' },
    ]);
    await applyDue({ now: device.now, isCallOpen: false }, device.ports);
    expect(device.version()).toBe(5);
    device.check(repository);
  });

  test('one that is too old to be believed changes nothing', async () => {
    const { repository, device } = await installed();
    offerNext(repository);
    device.now += 40 * DAY;
    const outcome = await importBundle(bundleOf(repository), {}, device.ports);
    expect(outcome.kind === 'checked' && outcome.outcome.trouble).toBe('expired');
    expect(device.version()).toBe(1);
  });

  test('a policy may forbid files', async () => {
    const { repository, device } = await installed();
    const policy = { allowFileImport: false };
    expect(await importBundle(bundleOf(repository), policy, device.ports)).toEqual({
      kind: 'refused',
      trouble: 'not-allowed',
    });
    expect(await importUnsigned(makePack(), policy, device.ports)).toEqual({ kind: 'refused', trouble: 'not-allowed' });
  });
});

describe('a pack that nobody signed', () => {
  test('is personal, and imported again it replaces itself', async () => {
    const device = new Device();
    expect(await importUnsigned(makePack({ packId: 'mine' }), {}, device.ports)).toMatchObject({
      kind: 'imported',
      version: 1,
    });
    const again = makePack({ packId: 'mine', change: reworded((index) => index === 0, 'better') });
    expect(await importUnsigned(again, {}, device.ports)).toMatchObject({ kind: 'imported', version: 2 });
    expect(device.shelf('mine')).toMatchObject({ owner: 'personal', kept: [{ version: 1 }] });
  });

  test('never takes the place of a publisher’s pack', async () => {
    const { device } = await installed();
    expect(await importUnsigned(makePack({ version: 99 }), {}, device.ports)).toEqual({
      kind: 'refused',
      trouble: 'not-allowed',
    });
    expect(device.version()).toBe(1);
  });

  test('gives way to a publisher’s pack of the same name, which then serves', async () => {
    const device = new Device();
    await importUnsigned(makePack({ version: 99 }), {}, device.ports);
    const repository = new PackRepository();
    repository.offerPack({ version: 2 });
    await device.subscribe(repository);
    await device.update();
    expect(device.shelf()).toMatchObject({ owner: repository.id, active: { version: 2 }, kept: [{ version: 99 }] });
  });

  test('a policy may forbid them', async () => {
    const device = new Device();
    const refused = await importUnsigned(makePack(), { allowUnsigned: false }, device.ports);
    expect(refused).toEqual({ kind: 'refused', trouble: 'not-allowed' });
  });
});
