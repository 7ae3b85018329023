import { listOffers } from '../offer/list-offers.ts';
import { type ObtainedPack, obtainPack, type PackPorts, type PackTrouble } from '../offer/obtain-pack.ts';
import type { PackOffer } from '../offer/pack-offer.ts';
import { fingerprintOf } from '../trust/fingerprint.ts';
import { storeInMemory } from '../tuf/memory-store.ts';
import type { TufPorts } from '../tuf/ports.ts';
import { refresh } from '../tuf/refresh.ts';
import type { TufRefusal } from '../tuf/refusal.ts';

export interface CheckedPack {
  readonly offer: PackOffer;
  readonly outcome: ObtainedPack | PackTrouble;
}

export type CheckOutcome =
  | {
      readonly kind: 'checked';
      readonly fingerprint: readonly string[];
      readonly versions: { readonly root: number; readonly timestamp: number; readonly snapshot: number };
      /** When the first of its metadata expires. */
      readonly expires: number;
      readonly packs: readonly CheckedPack[];
      /** Roles that could not be had. */
      readonly refusals: readonly TufRefusal[];
    }
  | TufRefusal;

/**
 * Looks at a repository with the client's own eyes: someone who trusts `firstRoot`, or who has `stored` from before,
 * refreshes and installs every version offered that is not withdrawn.
 */
export async function checkRepository(
  firstRoot: Uint8Array,
  ports: Omit<TufPorts, 'store'> & PackPorts,
  stored: ReadonlyMap<string, Uint8Array> = new Map([['root', firstRoot]]),
): Promise<CheckOutcome> {
  const tuf: TufPorts = { ...ports, store: storeInMemory(stored) };
  const trusted = await refresh(tuf);
  if (trusted.kind === 'refused') return trusted;
  const { offers, refusals } = await listOffers(trusted, tuf);
  const packs: CheckedPack[] = [];
  for (const listed of offers.filter(({ offer }) => !offer.isRevoked)) {
    const outcome = await obtainPack(listed, [], trusted.root.isConsistent, ports);
    packs.push({ offer: listed.offer, outcome });
  }
  const { root, timestamp, snapshot, targets } = trusted;
  return {
    kind: 'checked',
    fingerprint: fingerprintOf(await ports.digest('sha256', firstRoot)),
    versions: { root: root.version, timestamp: timestamp.version, snapshot: snapshot.version },
    expires: Math.min(root.expires, timestamp.expires, snapshot.expires, targets.expires),
    packs,
    refusals,
  };
}
