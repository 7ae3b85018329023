import type { Repository, Trust } from '../../core/update/cycle/repository.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { Ring } from '../../core/update/offer/device-bucket.ts';
import type { SourceReader } from '../../core/update/source/source-reader.ts';
import { fingerprintOf, groupsFit, type TypedGroup } from '../../core/update/trust/fingerprint.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import { readRoot } from '../../core/update/tuf/envelope.ts';
import { TUF_LIMITS } from '../../core/update/tuf/ports.ts';

/** A publisher this device does not know yet, to be confirmed by its fingerprint. */
export interface Stranger {
  readonly id: string;
  readonly root: Uint8Array;
  /** Six groups of five digits. Not to be shown to who types them: they come from the lead's mouth. */
  readonly fingerprint: readonly string[];
}

/** Reads the first root of a source that is not known yet; undefined when there is none to be had. */
export async function meetPublisher(
  source: SourceReader,
  ports: Pick<UpdatePorts, 'digest' | 'tufLimits'>,
): Promise<Stranger | undefined> {
  const fetched = await source.fetchMetadata('1.root.json', (ports.tufLimits ?? TUF_LIMITS).root);
  if (fetched.kind !== 'bytes' || readRoot(fetched.bytes).kind !== 'envelope') return undefined;
  const digest = await ports.digest('sha256', fetched.bytes);
  return { id: toHex(digest), root: fetched.bytes, fingerprint: fingerprintOf(digest) };
}

export interface TrustOptions {
  readonly trust: Trust;
  readonly sources: readonly string[];
  readonly channel?: string;
  readonly ring?: Ring;
}

/** Subscribes to a publisher. The root itself is stored first, so that a repository never stands without one. */
export async function trustRoot(root: Uint8Array, options: TrustOptions, ports: UpdatePorts): Promise<Repository> {
  const id = toHex(await ports.digest('sha256', root));
  const metadata = ports.store.metadata(id);
  if (!(await metadata.load('root'))) await metadata.save('root', root);
  const { trust, sources, channel = 'stable', ring = 'normal' } = options;
  const repository: Repository = { id, trust, sources, channel, ring };
  await ports.store.putRepository(repository);
  return repository;
}

/** Subscribes to a publisher on first use, when two groups that the lead read out were typed right. */
export async function confirmPublisher(
  stranger: Stranger,
  typed: readonly TypedGroup[],
  sources: readonly string[],
  ports: UpdatePorts,
): Promise<Repository | undefined> {
  if (!groupsFit(stranger.fingerprint, typed)) return undefined;
  return trustRoot(stranger.root, { trust: 'first-use', sources }, ports);
}
