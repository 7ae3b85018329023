import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import type { SourceReader } from '../../core/update/source/source-reader.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import { TUF_LIMITS } from '../../core/update/tuf/ports.ts';
import { trustRoot } from './trust-root.ts';

/**
 * Subscribes to the publisher that a policy pins, as soon as one of its sources hands out the pinned root. One that was
 * pinned and is no more serves on; the agent may part with it, and its packs make way for those of the new one.
 */
export async function followPolicy(policy: UpdatePolicy, ports: UpdatePorts): Promise<void> {
  const { rootSha256, sources = [] } = policy;
  for (const repository of await ports.store.repositories()) {
    if (repository.trust !== 'policy' || repository.id === rootSha256) continue;
    await ports.store.putRepository({ ...repository, trust: 'former-policy' });
  }
  if (rootSha256 === undefined) return;
  const known = (await ports.store.repositories()).find(({ id }) => id === rootSha256);
  if (known) {
    if (known.trust !== 'policy') await ports.store.putRepository({ ...known, trust: 'policy' });
    return;
  }
  for (const source of sources) {
    const root = await findRoot(rootSha256, ports.open(source), ports);
    if (root) return void (await trustRoot(root, { trust: 'policy', sources }, ports));
  }
}

/** The root file with a digest, looked for from version 1 on. */
export async function findRoot(
  sha256: string,
  source: SourceReader,
  ports: Pick<UpdatePorts, 'digest' | 'tufLimits'>,
): Promise<Uint8Array | undefined> {
  const limits = ports.tufLimits ?? TUF_LIMITS;
  for (let version = 1; version <= limits.roots; version += 1) {
    const fetched = await source.fetchMetadata(`${version}.root.json`, limits.root);
    if (fetched.kind !== 'bytes') return undefined;
    if (toHex(await ports.digest('sha256', fetched.bytes)) === sha256) return fetched.bytes;
  }
  return undefined;
}
