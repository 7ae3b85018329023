import type { UpdatePolicy } from './update-policy.ts';

/** How long an empty managed storage may just not have been filled yet. Milliseconds since the browser's start. */
export const POLICY_GRACE = 10 * 60_000;

export type CurrentPolicy =
  | { readonly kind: 'known'; readonly policy: UpdatePolicy }
  /** Nothing is there, and that may still change: decide nothing that a policy could forbid. */
  | { readonly kind: 'unknown' };

/**
 * The policy in force. `now`: what managed storage holds, undefined for nothing. `last`: the policy in force before, if
 * one ever was. Browsers hand policies over some seconds after the start, so a missing one counts as the last one for
 * a while, and as not known where there never was one.
 */
export function currentPolicy(
  now: UpdatePolicy | undefined,
  last: UpdatePolicy | undefined,
  sinceStart: number,
): CurrentPolicy {
  if (now) return { kind: 'known', policy: now };
  if (sinceStart >= POLICY_GRACE) return { kind: 'known', policy: {} };
  return last ? { kind: 'known', policy: last } : { kind: 'unknown' };
}
