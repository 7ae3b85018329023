import { createHash } from 'node:crypto';
import { deflate } from '../../../scripts-library/tools/packs/node-ports.ts';
import { HIGHEST_LIMITS } from '../../../utils/core/pack/limits.ts';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { decodeUtf8, encodeUtf8 } from '../../../utils/core/pack/utf8.ts';
import { deltaPath } from '../../../utils/core/update/delta/delta-path.ts';
import { makeDelta } from '../../../utils/core/update/delta/make-delta.ts';
import { offerCustom, offerPath, type PackOffer } from '../../../utils/core/update/offer/pack-offer.ts';
import type { Fetched } from '../../../utils/core/update/tuf/ports.ts';
import { makePack, type PackOptions, reworded } from '../packs/make-pack.ts';
import { Repository } from '../tuf/repository.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A repository that offers packs, and remembers every pack that was ever signed. */
export class PackRepository extends Repository {
  readonly signedDigests = new Set<string>();
  readonly deltas = new Map<string, Uint8Array>();
  private readonly texts = new Map<string, Uint8Array[]>();

  get id(): string {
    return sha256(this.published.root?.[0] ?? new Uint8Array());
  }

  /** Puts a pack on offer, in place of lower versions, and publishes it. */
  offerPack(options: PackOptions = {}, more: Partial<PackOffer> = {}, role = 'targets'): void {
    this.offerBytes(makePack(options), more, role);
    this.publishAll(role);
  }

  publishAll(role = 'targets'): void {
    this.publish(...new Set([role, 'targets']), 'snapshot', 'timestamp');
  }

  /** Puts any bytes on offer as a pack, sound or not; `more` overrides what is said about them. */
  offerBytes(bytes: Uint8Array, more: Partial<PackOffer> = {}, role = 'targets', packed = deflate(bytes)): PackOffer {
    const read = readPack(bytes, HIGHEST_LIMITS);
    const header = read.kind === 'pack' ? read.header : undefined;
    const packId = more.packId ?? header?.packId ?? 'standard';
    const version = more.version ?? header?.packVersion ?? 1;
    const offer: PackOffer = {
      path: offerPath(packId, version),
      packId,
      version,
      channel: 'stable',
      rollout: 100,
      minApp: header?.minApp ?? '0.1.0',
      schema: 1,
      isUrgent: false,
      isRevoked: false,
      length: bytes.length,
      digest: sha256(bytes),
      packedLength: packed.length,
      ...more,
    };
    const targets = this.signed[role].targets;
    for (const [path, entry] of Object.entries(targets) as [string, { custom?: ReturnType<typeof offerCustom> }][]) {
      const old = entry.custom?.cuecard;
      if (old?.pack === packId && !old.revoked && Number(old.version) < version && offer.rollout === 100)
        delete targets[path];
    }
    targets[offer.path] = { length: packed.length, hashes: { sha256: sha256(packed) }, custom: offerCustom(offer) };
    this.artifacts.set(offer.path, packed);
    this.signedDigests.add(offer.digest);
    const earlier = this.texts.get(packId) ?? [];
    for (const old of earlier) {
      const delta = makeDeltaSafely(old, bytes);
      if (delta) this.deltas.set(deltaPath(sha256(old), offer.digest), deflate(encodeUtf8(JSON.stringify(delta))));
    }
    this.texts.set(packId, [...earlier, bytes]);
    return offer;
  }

  /** Every text of a pack that was put on offer, oldest first. */
  signedTexts(packId: string): readonly Uint8Array[] {
    return this.texts.get(packId) ?? [];
  }

  /** The sound pack of a version, with words of its own. */
  signedPack(version: number, packId = 'standard'): Uint8Array {
    return makePack({ version, packId, change: reworded((index) => index === 0, `version ${version}`) });
  }

  fetchDelta = async (path: string, limit: number): Promise<Fetched> => {
    this.requests.push(path);
    const bytes = this.deltas.get(path);
    if (!bytes) return { kind: 'refused', fault: 'missing' };
    return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
  };

  /** All files of a static host by their paths, as they are now. */
  files(): Map<string, Uint8Array> {
    const files = new Map<string, Uint8Array>(this.deltas);
    for (const [role, versions] of Object.entries(this.published)) {
      versions.forEach((bytes, index) => {
        if (role !== 'timestamp') files.set(`metadata/${index + 1}.${encodeURIComponent(role)}.json`, bytes);
      });
    }
    const timestamp = this.published.timestamp?.at(-1);
    if (timestamp) files.set('metadata/timestamp.json', timestamp);
    for (const [path, bytes] of this.artifacts) {
      const [folder, file] = path.split('/');
      files.set(`targets/${folder}/${sha256(bytes)}.${file}`, bytes);
    }
    return files;
  }
}

function makeDeltaSafely(old: Uint8Array, next: Uint8Array) {
  try {
    return makeDelta(decodeUtf8(old) ?? '', decodeUtf8(next) ?? '');
  } catch {
    return undefined;
  }
}
