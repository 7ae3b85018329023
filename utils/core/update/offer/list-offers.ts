import type { FoundTarget } from '../tuf/find-target.ts';
import { findTarget } from '../tuf/find-target.ts';
import { listRoles } from '../tuf/list-roles.ts';
import type { TufPorts } from '../tuf/ports.ts';
import type { Trusted } from '../tuf/refresh.ts';
import type { TufRefusal } from '../tuf/refusal.ts';
import { type PackOffer, parseOffer } from './pack-offer.ts';

export interface ListedOffer {
  readonly offer: PackOffer;
  readonly target: FoundTarget;
}

export interface OfferList {
  readonly offers: readonly ListedOffer[];
  /** Roles that could not be had: their packs stay as they are, the others go on. */
  readonly refusals: readonly TufRefusal[];
}

/**
 * Every pack version that the repository offers. A target counts only when the search of the TUF workflow for its
 * path ends at that very entry, so no role can speak for another one's packs.
 */
export async function listOffers(trusted: Trusted, ports: TufPorts): Promise<OfferList> {
  const { roles, refusals } = await listRoles(trusted, ports);
  const offers = new Map<string, ListedOffer>();
  for (const [path, file] of roles.flatMap((role) => [...role.targets])) {
    if (offers.has(path) || !parseOffer(path, file)) continue;
    const target = await findTarget(trusted, path, ports);
    const offer = target.kind === 'target' ? parseOffer(path, target.file) : undefined;
    if (target.kind === 'target' && offer) offers.set(path, { offer, target });
  }
  return { offers: [...offers.values()], refusals };
}
