import { HIGHEST_LIMITS } from '../../../utils/core/pack/limits.ts';
import { decodeUtf8, encodeUtf8 } from '../../../utils/core/pack/utf8.ts';
import { deltaPath } from '../../../utils/core/update/delta/delta-path.ts';
import { makeDelta } from '../../../utils/core/update/delta/make-delta.ts';
import { offerPath, type PackOffer } from '../../../utils/core/update/offer/pack-offer.ts';
import {
  delegatedRoles,
  highestVersion,
  type RepositoryState,
} from '../../../utils/core/update/publish/load-repository.ts';
import { dateText, lifetimesOf } from '../../../utils/core/update/publish/metadata-json.ts';
import { listedOffers, listedTargets, withVersion } from '../../../utils/core/update/publish/pack-listing.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import type { SignedJson } from '../../../utils/core/update/publish/signed-json.ts';
import { toHex } from '../../../utils/core/update/tuf/bytes.ts';
import { targetUrl } from '../../../utils/core/update/tuf/download-target.ts';
import { fitsPattern } from '../../../utils/core/update/tuf/path-pattern.ts';
import { webDigest } from '../node-runtime.ts';
import type { LoadedPack } from './load-pack.ts';
import { deflate, inflate } from './node-ports.ts';

/** Versions back from which a delta leads straight to the newest. */
const DELTAS = 20;
const DAY = 86_400_000;

export interface OfferOptions {
  readonly channel: string;
  readonly rollout: number;
  readonly isUrgent: boolean;
}

/** The role that may publish a pack: its project's, or the top-level one. */
export function roleFor(packId: string, state: RepositoryState): string {
  const path = offerPath(packId, 1);
  return (
    delegatedRoles(state.targets).find(({ paths }) => paths.some((each) => fitsPattern(path, each)))?.name ?? 'targets'
  );
}

/** A role's metadata as it is now; empty for a project that has not published yet. */
export const roleFile = (role: string, state: RepositoryState): SignedJson | undefined =>
  role === 'targets' ? state.targets : state.projects.get(role);

/** A new version of a targets role with another list of targets, not signed yet. */
export async function nextTargets(
  role: string,
  targets: Readonly<Record<string, unknown>>,
  state: RepositoryState,
  files: RepositoryFiles,
  now: number,
): Promise<SignedJson> {
  const version = (await highestVersion(files, role)) + 1;
  const expires = dateText(now + lifetimesOf(state.root.signed).targets * DAY);
  const present = roleFile(role, state)?.signed ?? { _type: 'targets', spec_version: '1.0.34' };
  return { signatures: [], signed: { ...present, version, expires, targets } };
}

export interface PackDraft {
  readonly offer: PackOffer;
  readonly digest: string;
  /** The pack's file and the deltas that lead to it, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A pack's files as they will lie on the server. */
export async function draftPack(pack: LoadedPack, options: OfferOptions, files: RepositoryFiles): Promise<PackDraft> {
  const packed = deflate(pack.bytes);
  const digest = toHex(await webDigest('sha256', packed));
  const { packId, packVersion: version, minApp, schema } = pack.header;
  const offer: PackOffer = {
    path: offerPath(packId, version),
    packId,
    version,
    minApp,
    schema,
    ...options,
    isRevoked: false,
    length: pack.bytes.length,
    digest: toHex(await webDigest('sha256', pack.bytes)),
    packedLength: packed.length,
  };
  const place = targetUrl(
    { path: offer.path, file: { length: packed.length, hashes: new Map([['sha256', digest]]) } },
    true,
  );
  const made = new Map([[`targets/${place}`, packed]]);
  for (const [path, delta] of await deltasTo(pack, offer, files)) made.set(path, delta);
  return { offer, digest, files: made };
}

async function deltasTo(pack: LoadedPack, offer: PackOffer, files: RepositoryFiles): Promise<Map<string, Uint8Array>> {
  const deltas = new Map<string, Uint8Array>();
  const next = decodeUtf8(pack.bytes) ?? '';
  for (const old of await storedVersions(offer.packId, files)) {
    if (old.version >= offer.version || old.version < offer.version - DELTAS) continue;
    const delta = deflate(encodeUtf8(JSON.stringify(makeDelta(decodeUtf8(old.bytes) ?? '', next))));
    if (delta.length < offer.packedLength) deltas.set(deltaPath(old.digest, offer.digest), delta);
  }
  return deltas;
}

interface StoredVersion {
  readonly version: number;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** Versions of a pack that lie in the repository, on offer or not. */
export async function storedVersions(packId: string, files: RepositoryFiles): Promise<StoredVersion[]> {
  const stored: StoredVersion[] = [];
  for (const name of await files.list(`targets/${packId}`)) {
    const version = Number(/^[0-9a-f]{64}\.(\d+)\.ndjson\.gz$/.exec(name)?.[1]);
    const packed = Number.isSafeInteger(version) ? await files.read(`targets/${packId}/${name}`) : undefined;
    const inflated = packed && (await inflate(packed, HIGHEST_LIMITS.packBytes));
    if (inflated?.kind !== 'bytes') continue;
    stored.push({ version, digest: toHex(await webDigest('sha256', inflated.bytes)), bytes: inflated.bytes });
  }
  return stored.toSorted((a, b) => a.version - b.version);
}

/** The role's list with a pack's version on it. */
export function listedWith(role: string, draft: PackDraft, state: RepositoryState): Readonly<Record<string, unknown>> {
  const file = roleFile(role, state) ?? { signatures: [], signed: {} };
  return withVersion(listedTargets(file), listedOffers(file), draft.offer, draft.digest);
}
