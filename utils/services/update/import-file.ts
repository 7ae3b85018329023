import { checkReferences } from '../../core/pack/check-references.ts';
import { type PackRefusal, readPack } from '../../core/pack/ndjson-reader.ts';
import { bundleSource } from '../../core/update/bundle/bundle-source.ts';
import { type BundleFault, readBundle } from '../../core/update/bundle/read-bundle.ts';
import { underPolicy } from '../../core/update/cycle/repository.ts';
import type { Trouble } from '../../core/update/cycle/trouble.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { packLimitsUnder } from '../../core/update/policy/pack-limits.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import { emptyShelf, PERSONAL, updateFloor } from '../../core/update/shelf/pack-shelf.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import type { ApplyPorts } from './apply-packs.ts';
import { carryOverlays } from './carry-overlays.ts';
import { meetPublisher, type Stranger } from './trust-root.ts';
import { type SourceOutcome, updateFromSource } from './update-from-source.ts';

export type BundleImport =
  | { readonly kind: 'checked'; readonly repository: string; readonly outcome: SourceOutcome }
  /** Nobody has confirmed this publisher: ask for two groups of the fingerprint, then import again. */
  | { readonly kind: 'stranger'; readonly stranger: Stranger }
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly trouble: Trouble; readonly bundle?: BundleFault };

/** Takes a `.cuepack` file: the same checks, the same staging as from a server. */
export async function importBundle(bytes: Uint8Array, policy: UpdatePolicy, given: UpdatePorts): Promise<BundleImport> {
  if (policy.allowFileImport === false) return { kind: 'refused', trouble: 'not-allowed' };
  const ports = { ...given, packLimits: packLimitsUnder(policy, given.packLimits) };
  const bundle = readBundle(bytes);
  if (bundle.kind === 'refused') return { kind: 'refused', trouble: 'not-a-bundle', bundle: bundle.fault };
  const source = bundleSource(bundle.files);
  try {
    const known = (await ports.store.repositories()).map((repository) => underPolicy(repository, policy));
    const digests = new Set<string>();
    for (const [path, root] of bundle.files) {
      if (path.endsWith('.root.json')) digests.add(toHex(await ports.digest('sha256', root)));
    }
    const repository = known.find(({ id }) => digests.has(id));
    if (!repository) {
      const stranger = await meetPublisher(source, ports);
      if (!stranger) return { kind: 'refused', trouble: 'not-a-bundle' };
      const isPinned = policy.rootSha256 !== undefined && !digests.has(policy.rootSha256);
      return isPinned ? { kind: 'refused', trouble: 'not-allowed' } : { kind: 'stranger', stranger };
    }
    const outcome = await ports.lock(() => updateFromSource(repository, source, ports));
    return outcome === 'busy' ? { kind: 'busy' } : { kind: 'checked', repository: repository.id, outcome };
  } catch {
    return { kind: 'refused', trouble: 'storage' };
  }
}

export type UnsignedImport =
  | { readonly kind: 'imported'; readonly packId: string; readonly version: number }
  | { readonly kind: 'refused'; readonly trouble: Trouble; readonly pack?: PackRefusal };

/**
 * Takes a pack that nobody signed as a personal one. It never takes the place of a publisher's pack; imported again,
 * it replaces itself, the former one is kept.
 */
export async function importUnsigned(
  bytes: Uint8Array,
  policy: UpdatePolicy,
  ports: ApplyPorts,
): Promise<UnsignedImport> {
  if (policy.allowFileImport === false || policy.allowUnsigned === false)
    return { kind: 'refused', trouble: 'not-allowed' };
  const pack = readPack(bytes, packLimitsUnder(policy, ports.packLimits));
  if (pack.kind === 'refused') return { kind: 'refused', trouble: 'bad-pack', pack };
  if (checkReferences(pack.header, pack.records).length > 0) return { kind: 'refused', trouble: 'bad-pack' };
  const { packId } = pack.header;
  try {
    const shelf = (await ports.store.shelf(packId)) ?? emptyShelf(packId, PERSONAL);
    if (shelf.owner !== PERSONAL) return { kind: 'refused', trouble: 'not-allowed' };
    const now = ports.now();
    const version = Math.max(pack.header.packVersion, updateFloor(shelf) + 1);
    const active = {
      version,
      digest: toHex(await ports.digest('sha256', bytes)),
      bytes,
      verifiedAt: now,
      appliedAt: now,
    };
    const kept = [...(shelf.active ? [shelf.active] : []), ...shelf.kept].slice(0, 3);
    const served = shelf.active ? undefined : await ports.bundled(packId);
    const old = () => served?.records ?? recordsOf(shelf.active);
    const carry = await carryOverlays(packId, old, () => pack.records, now, ports.store);
    const next = { ...shelf, revision: shelf.revision + 1, floor: version, active, kept };
    const written = await ports.store.putShelf(next, carry);
    return written === 'written' ? { kind: 'imported', packId, version } : { kind: 'refused', trouble: 'storage' };
  } catch {
    return { kind: 'refused', trouble: 'storage' };
  }
}
