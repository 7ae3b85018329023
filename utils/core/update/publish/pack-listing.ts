import { offerCustom, type PackOffer, parseOffer } from '../offer/pack-offer.ts';
import { parseFileInfo } from '../tuf/parse-parts.ts';
import { isObject, type Json, member } from '../tuf/shape.ts';
import type { SignedJson } from './signed-json.ts';

/** Withdrawn versions that stay listed, so that whoever still has one learns of it. */
const KEPT_REVOKED = 20;

/** The entries of a targets role as they stand in its metadata. */
export function listedTargets({ signed }: SignedJson): Json {
  const targets = member(signed, 'targets');
  return isObject(targets) ? targets : {};
}

/** The pack versions a targets role lists. */
export function listedOffers(file: SignedJson): PackOffer[] {
  return Object.entries(listedTargets(file)).flatMap(([path, entry]) => {
    const info = isObject(entry) ? parseFileInfo(entry) : undefined;
    if (!isObject(entry) || !info?.hashes || info.length === undefined) return [];
    return parseOffer(path, { length: info.length, hashes: info.hashes, custom: member(entry, 'custom') }) ?? [];
  });
}

/** Puts a version on the list and takes off those that nobody can need any more: below the newest that all may take. */
export function withVersion(targets: Json, offers: readonly PackOffer[], added: PackOffer, digest: string): Json {
  const entry = { length: added.packedLength, hashes: { sha256: digest }, custom: offerCustom(added) };
  const own = [...offers.filter(({ path }) => path !== added.path), added].filter(
    ({ packId }) => packId === added.packId,
  );
  return keepNeeded({ ...targets, [added.path]: entry }, own);
}

/** Marks versions of a pack as withdrawn. */
export function withRevoked(
  targets: Json,
  offers: readonly PackOffer[],
  packId: string,
  versions: readonly number[],
): Json {
  const revoked = offers
    .filter((offer) => offer.packId === packId && versions.includes(offer.version))
    .map((offer) => ({ ...offer, isRevoked: true }));
  const marked = revoked.map((offer) => {
    const entry = targets[offer.path];
    return [offer.path, { ...(isObject(entry) ? entry : {}), custom: offerCustom(offer) }] as const;
  });
  return { ...targets, ...Object.fromEntries(marked) };
}

function keepNeeded(targets: Json, own: readonly PackOffer[]): Json {
  const forAll = own.filter(({ channel, rollout, isRevoked }) => channel === 'stable' && rollout === 100 && !isRevoked);
  const newest = Math.max(0, ...forAll.map(({ version }) => version));
  const revoked = own.filter(({ isRevoked }) => isRevoked).toSorted((a, b) => b.version - a.version);
  const gone = [
    ...own.filter(({ version, isRevoked }) => version < newest && !isRevoked),
    ...revoked.slice(KEPT_REVOKED),
  ].map(({ path }) => path);
  return Object.fromEntries(Object.entries(targets).filter(([path]) => !gone.includes(path)));
}

/** The highest version of a pack that was ever listed here; 0 for none. */
export const highestListed = (offers: readonly PackOffer[], packId: string): number =>
  Math.max(0, ...offers.filter((offer) => offer.packId === packId).map(({ version }) => version));
