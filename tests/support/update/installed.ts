import { expect } from 'vitest';
import { reworded } from '../packs/make-pack.ts';
import { Device } from './device.ts';
import { PackRepository } from './pack-repository.ts';

/** The address that `installed` devices read from. */
export const SOURCE = 'https://a.example';

/** A device with version 1 installed from an honest host. */
export async function installed(repository = new PackRepository()) {
  const device = new Device();
  repository.offerPack();
  await device.subscribe(repository);
  expect(await device.update()).toBe('checked');
  expect(device.version()).toBe(1);
  return { device, repository };
}

/** Offers the next version, with words of its own. */
export const offerNext = (repository: PackRepository, version = 2, role = 'targets') =>
  repository.offerPack({ version, change: reworded((index) => index === 0, `version ${version}`) }, {}, role);
