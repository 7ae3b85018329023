import { RINGS, type Ring } from '../offer/device-bucket.ts';
import { isObject, isText, isWhole, member } from '../tuf/shape.ts';

/** What an administrator may fix about packs, every part of it optional. */
export interface UpdatePolicy {
  /** SHA-256 of the root file that is to be trusted, and no other. */
  readonly rootSha256?: string;
  /** Addresses of the same repository, asked in random order. */
  readonly sources?: readonly string[];
  readonly channel?: string;
  readonly ring?: Ring;
  readonly pollMinutes?: number;
  readonly freshnessDays?: number;
  readonly blockWhenStale?: boolean;
  readonly allowFileImport?: boolean;
  readonly allowUnsigned?: boolean;
  readonly allowLocalEdits?: boolean;
  /** Largest pack, in MiB inflated, and most records. */
  readonly packMiB?: number;
  readonly packRecords?: number;
}

export interface ReadPolicy {
  readonly policy: UpdatePolicy;
  /** Keys of ours whose value was of no use; they count as not set. */
  readonly rejected: readonly (keyof UpdatePolicy)[];
}

type Check<T> = (value: unknown) => value is T;

const isFlag: Check<boolean> = (value) => typeof value === 'boolean';
const within =
  (least: number, most: number): Check<number> =>
  (value): value is number =>
    isWhole(value, least) && value <= most;

const CHECKS: { readonly [K in keyof UpdatePolicy]-?: Check<NonNullable<UpdatePolicy[K]>> } = {
  rootSha256: (value): value is string => isText(value) && /^[0-9a-f]{64}$/i.test(value),
  sources: (value): value is readonly string[] =>
    Array.isArray(value) && value.length > 0 && value.length <= 16 && value.every(isSourceAddress),
  channel: (value): value is string => isText(value) && /^[a-z0-9-]{1,32}$/.test(value),
  ring: (value): value is Ring => (RINGS as readonly unknown[]).includes(value),
  pollMinutes: within(5, 1440),
  freshnessDays: within(1, 365),
  blockWhenStale: isFlag,
  allowFileImport: isFlag,
  allowUnsigned: isFlag,
  allowLocalEdits: isFlag,
  packMiB: within(1, 64),
  packRecords: within(1, 200_000),
};

/** Every key of a policy for packs. */
export const POLICY_KEYS = Object.keys(CHECKS) as readonly (keyof UpdatePolicy)[];

/** An address of a repository: http or https, no name, password, query or fragment in it. */
export const isSourceAddress = (value: unknown): value is string =>
  isText(value) && value.length <= 500 && /^https?:\/\/[a-z0-9.:[\]-]+(\/[A-Za-z0-9._~%/-]*)?$/i.test(value);

/**
 * Reads managed storage key by key: a wrong value makes its own key count as not set and no other. Keys that are not
 * ours are left alone. Undefined when there is nothing of ours at all: at a first start that means "not there yet".
 */
export function readPolicy(managed: unknown): ReadPolicy | undefined {
  if (!isObject(managed)) return undefined;
  const policy: Record<string, unknown> = {};
  const rejected: (keyof UpdatePolicy)[] = [];
  for (const key of POLICY_KEYS) {
    const value = member(managed, key);
    if (value === undefined) continue;
    if (CHECKS[key](value)) policy[key] = key === 'rootSha256' ? (value as string).toLowerCase() : value;
    else rejected.push(key);
  }
  const isEmpty = Object.keys(policy).length === 0 && rejected.length === 0;
  return isEmpty ? undefined : { policy: policy as UpdatePolicy, rejected };
}
