import { checkReferences, type ReferenceFault } from '../../pack/check-references.ts';
import type { PackLimits } from '../../pack/limits.ts';
import { type Pack, type PackRefusal, readPack } from '../../pack/ndjson-reader.ts';
import { decodeUtf8, encodeUtf8 } from '../../pack/utf8.ts';
import { deltaPath } from '../delta/delta-path.ts';
import { applyDelta, parseDelta } from '../delta/line-delta.ts';
import type { Inflate } from '../transport/inflate.ts';
import { toHex } from '../tuf/bytes.ts';
import { downloadTarget, targetUrl } from '../tuf/download-target.ts';
import type { Digest, FetchFile } from '../tuf/ports.ts';
import type { TufRefusal } from '../tuf/refusal.ts';
import type { ListedOffer } from './list-offers.ts';

export interface PackPorts {
  /** Reads below the folder of targets. */
  readonly fetchTarget: FetchFile;
  /** Reads below the repository itself; absent when deltas are of no use. */
  readonly fetchDelta?: FetchFile;
  readonly inflate: Inflate;
  readonly digest: Digest;
  readonly packLimits: PackLimits;
}

/** A pack this device already has; a delta may start from it. */
export interface Base {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export interface ObtainedPack extends Pack {
  readonly kind: 'pack';
  /** The pack in NDJSON form, with the signed digest. */
  readonly bytes: Uint8Array;
  readonly via: 'delta' | 'file';
}

export type PackTrouble =
  | TufRefusal
  | { readonly kind: 'refused'; readonly fault: 'not-gzip' | 'wrong-content' | 'other-pack' }
  | { readonly kind: 'refused'; readonly fault: 'bad-pack'; readonly refusal: PackRefusal }
  | { readonly kind: 'refused'; readonly fault: 'dangling'; readonly reference: ReferenceFault };

/** The pack of an offer: by a delta from one at hand, else whole. Only bytes with the signed digest are ever parsed. */
export async function obtainPack(
  listed: ListedOffer,
  bases: readonly Base[],
  isConsistent: boolean,
  ports: PackPorts,
): Promise<ObtainedPack | PackTrouble> {
  for (const base of bases) {
    const bytes = await byDelta(listed, base, ports);
    if (bytes) return readVerified(bytes, listed, 'delta', ports.packLimits);
  }
  const bytes = await whole(listed, isConsistent, ports);
  return bytes instanceof Uint8Array ? readVerified(bytes, listed, 'file', ports.packLimits) : bytes;
}

/** A delta is an unsigned hint: whatever is wrong with it, the whole file is fetched instead. */
async function byDelta({ offer }: ListedOffer, base: Base, ports: PackPorts): Promise<Uint8Array | undefined> {
  const fetched = await ports.fetchDelta?.(deltaPath(base.digest, offer.digest), offer.packedLength);
  if (fetched?.kind !== 'bytes') return undefined;
  const inflated = await ports.inflate(fetched.bytes, offer.length);
  const [old, text] = [decodeUtf8(base.bytes), inflated.kind === 'bytes' ? decodeUtf8(inflated.bytes) : undefined];
  const delta = text === undefined ? undefined : parseDelta(parseJson(text));
  const made = old === undefined || !delta ? undefined : applyDelta(old, delta, offer.length);
  const bytes = made === undefined ? undefined : encodeUtf8(made);
  return bytes && (await hasDigest(bytes, offer.digest, ports.digest)) ? bytes : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function whole(listed: ListedOffer, isConsistent: boolean, ports: PackPorts): Promise<Uint8Array | PackTrouble> {
  const { offer, target } = listed;
  const file = await downloadTarget(target, isConsistent, ports.fetchTarget, ports.digest);
  if (file.kind === 'refused') return (await inflatedOnTheWay(listed, isConsistent, file, ports)) ?? file;
  const inflated = await ports.inflate(file.bytes, offer.length);
  if (inflated.kind === 'refused')
    return { kind: 'refused', fault: inflated.fault === 'not-gzip' ? 'not-gzip' : 'wrong-content' };
  const isRight = await hasDigest(inflated.bytes, offer.digest, ports.digest);
  return isRight ? inflated.bytes : { kind: 'refused', fault: 'wrong-content' };
}

/** Some servers call a .gz file a compressed reply, and the browser hands it over inflated: that is as good. */
async function inflatedOnTheWay(
  { offer, target }: ListedOffer,
  isConsistent: boolean,
  refused: TufRefusal,
  ports: PackPorts,
): Promise<Uint8Array | undefined> {
  if (refused.fault !== 'too-large' && refused.fault !== 'wrong-bytes') return undefined;
  const fetched = await ports.fetchTarget(targetUrl(target, isConsistent), offer.length);
  const isRight = fetched.kind === 'bytes' && (await hasDigest(fetched.bytes, offer.digest, ports.digest));
  return isRight ? fetched.bytes : undefined;
}

const hasDigest = async (bytes: Uint8Array, digest: string, by: Digest): Promise<boolean> =>
  toHex(await by('sha256', bytes)) === digest;

function readVerified(
  bytes: Uint8Array,
  { offer }: ListedOffer,
  via: ObtainedPack['via'],
  limits: PackLimits,
): ObtainedPack | PackTrouble {
  const pack = readPack(bytes, limits);
  if (pack.kind === 'refused') return { kind: 'refused', fault: 'bad-pack', refusal: pack };
  const { header, records } = pack;
  if (header.packId !== offer.packId || header.packVersion !== offer.version)
    return { kind: 'refused', fault: 'other-pack' };
  const [reference] = checkReferences(header, records);
  return reference ? { kind: 'refused', fault: 'dangling', reference } : { kind: 'pack', header, records, bytes, via };
}
