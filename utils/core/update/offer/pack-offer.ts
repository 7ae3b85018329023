import type { TargetFile } from '../tuf/metadata.ts';
import { isObject, isText, isWhole, member } from '../tuf/shape.ts';

/** A version of a pack that signed metadata offers, from the `custom.cuecard` of its target. */
export interface PackOffer {
  /** Path of the target: `<pack id>/<version>.ndjson.gz`. */
  readonly path: string;
  readonly packId: string;
  readonly version: number;
  /** `stable` is for everyone; any other name only for those who chose that channel. */
  readonly channel: string;
  /** Devices in hundred that get it, by their bucket. */
  readonly rollout: number;
  readonly minApp: string;
  readonly schema: number;
  readonly isUrgent: boolean;
  /** Withdrawn: never installed and never gone back to. */
  readonly isRevoked: boolean;
  /** The pack inflated: bytes and SHA-256 in lower-case hexadecimal digits. */
  readonly length: number;
  readonly digest: string;
  /** Bytes of the compressed file. */
  readonly packedLength: number;
}

const ID = /^[a-z0-9.-]{1,64}$/;
const CHANNEL = /^[a-z0-9-]{1,32}$/;
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** Path of a pack's file; the scope of a project's role is a pattern over it, so it alone says whose pack it is. */
export const offerPath = (packId: string, version: number): string => `${packId}/${version}.ndjson.gz`;

/** Reads what a target offers; undefined for targets that are no packs or claim another path's pack. */
export function parseOffer(path: string, file: TargetFile): PackOffer | undefined {
  const custom = isObject(file.custom) ? member(file.custom, 'cuecard') : undefined;
  if (!isObject(custom)) return undefined;
  const read = (key: string) => member(custom, key);
  const [packId, version, length, digest, schema] = [
    read('pack'),
    read('version'),
    read('length'),
    read('sha256'),
    read('schema'),
  ];
  const [channel, rollout, minApp] = [read('channel') ?? 'stable', read('rollout') ?? 100, read('minApp')];
  const areNames =
    matches(packId, ID) && matches(channel, CHANNEL) && matches(minApp, VERSION) && matches(digest, DIGEST);
  const areNumbers =
    isWhole(version, 1) && isWhole(length, 1) && isWhole(schema, 1) && isWhole(rollout, 0) && rollout <= 100;
  if (!areNames || !areNumbers || path !== offerPath(packId, version)) return undefined;
  const [isUrgent, isRevoked] = [read('urgent') === true, read('revoked') === true];
  return {
    path,
    packId,
    version,
    channel,
    rollout,
    minApp,
    schema,
    isUrgent,
    isRevoked,
    length,
    digest,
    packedLength: file.length,
  };
}

const matches = (value: unknown, pattern: RegExp): value is string => isText(value) && pattern.test(value);

/** The `custom` of a target for an offer; fields that say what is usual are left out. */
export function offerCustom(offer: PackOffer): { cuecard: Record<string, unknown> } {
  return {
    cuecard: {
      pack: offer.packId,
      version: offer.version,
      schema: offer.schema,
      minApp: offer.minApp,
      length: offer.length,
      sha256: offer.digest,
      ...(offer.channel === 'stable' ? {} : { channel: offer.channel }),
      ...(offer.rollout === 100 ? {} : { rollout: offer.rollout }),
      ...(offer.isUrgent ? { urgent: true } : {}),
      ...(offer.isRevoked ? { revoked: true } : {}),
    },
  };
}
