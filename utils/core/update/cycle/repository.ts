import type { Ring } from '../offer/device-bucket.ts';
import type { UpdatePolicy } from '../policy/update-policy.ts';
import type { Trouble } from './trouble.ts';

/** How its first root came to be trusted, the strongest first. `former-policy`: by a policy that names it no more. */
export const TRUSTS = ['policy', 'built-in', 'first-use', 'former-policy'] as const;

export type Trust = (typeof TRUSTS)[number];

/** A publisher this device trusts. */
export interface Repository {
  /** SHA-256 of the first trusted root file, in lower-case hexadecimal digits. */
  readonly id: string;
  readonly trust: Trust;
  /** Addresses that hand out the same repository; none for one that only comes as files. */
  readonly sources: readonly string[];
  readonly channel: string;
  readonly ring: Ring;
  /** When all of its metadata was last found fresh, milliseconds since 1970. */
  readonly checkedAt?: number;
  /** When the first part of its metadata expires. */
  readonly freshUntil?: number;
  /** What the last complete check looked at (see `settledBy`): while it is the same there is nothing to do. */
  readonly settled?: string;
  /** What the publisher has to mend: packs that were signed and could not be taken. */
  readonly troubles?: readonly PackProblem[];
}

/** A pack that could not be taken, and why. */
export interface PackProblem {
  readonly packId: string;
  readonly version: number;
  readonly trouble: Trouble;
}

/** Names a timestamp file together with all that decides, besides it, which versions this device takes. */
export const settledBy = (timestampDigest: string, { channel, ring }: Repository, app: string): string =>
  [timestampDigest, channel, ring, app].join(' ');

/** Days without a successful check after which packs are called stale, when no policy says otherwise. */
export const FRESHNESS_DAYS = 7;
export const POLL_MINUTES = 15;

const DAY = 86_400_000;

export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'never-checked' }
  /** `since`: when it ceased to be fresh. `isBlocking`: the policy wants stale packs not to be used. */
  | { readonly kind: 'stale'; readonly since: number; readonly isBlocking: boolean };

/** Whether a repository's packs may be old. They go on serving in any case, unless the policy itself says otherwise. */
export function freshness(repository: Repository, policy: UpdatePolicy, now: number): Freshness {
  const { checkedAt } = repository;
  if (checkedAt === undefined) return { kind: 'never-checked' };
  const since = checkedAt + (policy.freshnessDays ?? FRESHNESS_DAYS) * DAY;
  // A check in the future means that the clock was wrong then or is wrong now; neither is news about packs.
  if (now < since || checkedAt > now + DAY) return { kind: 'fresh' };
  return { kind: 'stale', since, isBlocking: policy.blockWhenStale === true };
}

/** The repository with what a policy fixes about it. */
export function underPolicy(repository: Repository, policy: UpdatePolicy): Repository {
  return {
    ...repository,
    ...(policy.rootSha256 === repository.id && policy.sources ? { sources: policy.sources } : {}),
    channel: policy.channel ?? repository.channel,
    ring: policy.ring ?? repository.ring,
  };
}
