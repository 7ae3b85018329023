import { writeBundle } from '../../../utils/core/update/bundle/bundle-form.ts';
import { delegatedRoles, highestVersion, listedVersion } from '../../../utils/core/update/publish/load-repository.ts';
import { listedOffers, listedTargets } from '../../../utils/core/update/publish/pack-listing.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import { parseSigned, type SignedJson } from '../../../utils/core/update/publish/signed-json.ts';
import { targetUrl } from '../../../utils/core/update/tuf/download-target.ts';
import { parseFileInfo } from '../../../utils/core/update/tuf/parse-parts.ts';
import { isObject } from '../../../utils/core/update/tuf/shape.ts';
import { stop } from './stop.ts';

/** The repository in one file: every root, the metadata that `timestamp` leads to, and the packs of a channel. */
export async function bundleOf(files: RepositoryFiles, timestamp: Uint8Array, channel: string): Promise<Uint8Array> {
  const bundle = new Map<string, Uint8Array>();
  const take = async (path: string): Promise<Uint8Array> => {
    const bytes = (await files.read(path)) ?? stop(`${path} is missing: the folder is not a whole repository.`);
    bundle.set(path, bytes);
    return bytes;
  };
  const takeSigned = async (role: string, version: number): Promise<SignedJson> =>
    parseSigned(await take(`metadata/${version}.${role}.json`)) ?? stop(`metadata/${version}.${role}.json is damaged.`);

  const newest = await highestVersion(files, 'root');
  for (let version = 1; version <= newest; version += 1) await take(`metadata/${version}.root.json`);
  bundle.set('metadata/timestamp.json', timestamp);
  const stamp = parseSigned(timestamp) ?? stop('metadata/timestamp.json is damaged.');
  const snapshot = await takeSigned('snapshot', listedVersion(stamp, 'snapshot'));
  const targets = await takeSigned('targets', listedVersion(snapshot, 'targets'));
  const roles = [targets];
  for (const { name } of delegatedRoles(targets)) {
    const version = listedVersion(snapshot, name);
    if (version > 0) roles.push(await takeSigned(name, version));
  }
  for (const role of roles) {
    for (const { path, isRevoked, channel: its } of listedOffers(role)) {
      const entry = listedTargets(role)[path];
      const info = isObject(entry) ? parseFileInfo(entry) : undefined;
      if (isRevoked || (its !== 'stable' && its !== channel) || !info?.hashes || info.length === undefined) continue;
      await take(`targets/${targetUrl({ path, file: { length: info.length, hashes: info.hashes } }, true)}`);
    }
  }
  return writeBundle(bundle);
}
