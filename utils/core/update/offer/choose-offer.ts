import type { PackOffer } from './pack-offer.ts';

/** What about this device decides which version it takes. */
export interface Device {
  /** 0 to 99; a version rolled out to n in hundred goes to buckets below n. */
  readonly bucket: number;
  readonly channel: string;
  /** Version of the extension: `1.2.3`. */
  readonly app: string;
  /** Newest record shapes this extension reads. */
  readonly schema: number;
  /** Inflated bytes it may hold of one pack. */
  readonly packBytes: number;
}

/** Why a version is not for this device. */
export type SkipReason = 'not-newer' | 'revoked' | 'other-channel' | 'not-yet' | 'newer-app-needed' | 'too-large';

export interface Choice {
  /** The highest version this device may take, if there is one above `floor`. */
  readonly offer?: PackOffer;
  /** Versions above the floor that were passed over, highest first, each with its first reason. */
  readonly skipped: readonly { readonly version: number; readonly reason: SkipReason }[];
}

/** Chooses among the offers of one pack. `floor`: the highest version this device ever had of it, 0 for none. */
export function chooseOffer(offers: readonly PackOffer[], floor: number, device: Device): Choice {
  const newer = offers.filter(({ version }) => version > floor).toSorted((a, b) => b.version - a.version);
  const at = newer.findIndex((offer) => skipReason(offer, floor, device) === undefined);
  const skipped = (at < 0 ? newer : newer.slice(0, at)).map((offer) => ({
    version: offer.version,
    reason: skipReason(offer, floor, device) ?? 'not-newer',
  }));
  const offer = newer[at];
  return offer ? { offer, skipped } : { skipped };
}

/** Why a device would not take an offer, or undefined when it would. */
export function skipReason(offer: PackOffer, floor: number, device: Device): SkipReason | undefined {
  if (offer.version <= floor) return 'not-newer';
  if (offer.isRevoked) return 'revoked';
  if (offer.channel !== 'stable' && offer.channel !== device.channel) return 'other-channel';
  if (offer.rollout <= device.bucket) return 'not-yet';
  if (offer.schema > device.schema || compareVersions(offer.minApp, device.app) > 0) return 'newer-app-needed';
  return offer.length > device.packBytes ? 'too-large' : undefined;
}

/** Compares two versions like 1.10.0 and 1.9.3 by number; a missing part counts as 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] || 0) - (right?.[part] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
