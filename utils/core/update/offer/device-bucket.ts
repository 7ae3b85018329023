/** Rings a policy may put a device in: `early` gets each version first, `late` last. */
export const RINGS = ['early', 'normal', 'late'] as const;

export type Ring = (typeof RINGS)[number];

/**
 * The bucket of a device from 0 to 99, the same for its whole life but another one for each pack, so that it is not
 * always the same people who try things first. `deviceId`: random, made once for this device, told to nobody.
 * FNV-1a, 32 bits (Fowler, Noll, Vo): spread matters here, secrecy does not.
 */
export function deviceBucket(deviceId: string, packId: string, ring: Ring = 'normal'): number {
  if (ring !== 'normal') return ring === 'early' ? 0 : 99;
  let hash = 0x811c9dc5;
  for (const character of `${deviceId} ${packId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % 100;
}
