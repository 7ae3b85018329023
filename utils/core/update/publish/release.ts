import type { SigningKey } from '../keys/signing-key.ts';
import type { Scheme } from '../tuf/scheme.ts';
import { delegatedRoles, highestVersion, listedVersion, type RepositoryState } from './load-repository.ts';
import { lifetimesOf, snapshotJson, timestampJson } from './metadata-json.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { authorityOf, isComplete } from './role-signers.ts';
import { type SignedJson, sign, signedBytes } from './signed-json.ts';

/** New metadata that has all its signatures. */
export interface Changes {
  readonly root?: SignedJson;
  /** `targets` and projects, by role. */
  readonly roles?: ReadonlyMap<string, SignedJson>;
}

export interface ReleasePlan {
  readonly kind: 'plan';
  /** Files in the order in which they must be written; the timestamp is not among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Written last, when all the others lie there. */
  readonly timestamp: Uint8Array;
  readonly versions: ReadonlyMap<string, number>;
}

export type PlanOutcome =
  | ReleasePlan
  /** The keys at hand may not sign for the role, or there are too few of them. */
  | { readonly kind: 'refused'; readonly fault: 'keys-missing'; readonly role: string };

/**
 * The snapshot and timestamp that make changes public, signed. `state`: the repository before them, or undefined for a
 * new one. Nothing is written.
 */
export async function planRelease(
  files: RepositoryFiles,
  state: RepositoryState | undefined,
  changes: Changes,
  keys: readonly SigningKey[],
  schemes: readonly Scheme[],
  now: number,
): Promise<PlanOutcome> {
  const root = changes.root ?? state?.root;
  const targets = changes.roles?.get('targets') ?? state?.targets;
  if (!root || !targets) throw new RangeError('a repository needs a root and targets');
  const written = new Map<string, Uint8Array>();
  const put = (role: string, file: SignedJson) =>
    written.set(`metadata/${versionOf(file)}.${role}.json`, signedBytes(file));
  if (changes.root) put('root', changes.root);
  for (const [role, file] of changes.roles ?? []) put(role, file);

  const versions = new Map<string, number>();
  for (const role of ['targets', ...delegatedRoles(targets).map(({ name }) => name)]) {
    const changed = changes.roles?.get(role);
    const version = changed ? versionOf(changed) : state ? listedVersion(state.snapshot, role) : 0;
    if (version > 0) versions.set(role, version);
  }
  for (const [role, version] of state ? listedRoles(state.snapshot) : []) {
    if (!versions.has(role)) versions.set(role, version);
  }
  const lifetimes = lifetimesOf(root.signed);
  const snapshotVersion = (await highestVersion(files, 'snapshot')) + 1;
  const timestampVersion = (state ? versionOf(state.timestamp) : 0) + 1;
  const snapshot = await signFor('snapshot', {
    signatures: [],
    signed: snapshotJson(versions, snapshotVersion, lifetimes, now),
  });
  if (!snapshot) return { kind: 'refused', fault: 'keys-missing', role: 'snapshot' };
  const timestamp = await signFor('timestamp', {
    signatures: [],
    signed: timestampJson(snapshotVersion, timestampVersion, lifetimes, now),
  });
  if (!timestamp) return { kind: 'refused', fault: 'keys-missing', role: 'timestamp' };
  put('snapshot', snapshot);
  return { kind: 'plan', files: written, timestamp: signedBytes(timestamp), versions };

  async function signFor(role: string, file: SignedJson): Promise<SignedJson | undefined> {
    const authority = root && authorityOf(role, root);
    const own = keys.filter(({ keyid }) => authority?.signers.keyids.includes(keyid));
    const signed = await sign(file, own);
    return authority && (await isComplete(role, signed, authority, schemes)) ? signed : undefined;
  }
}

/** The version a metadata file states; 0 when it states none. */
export const versionOf = ({ signed }: SignedJson): number => Number(signed.version) || 0;

/** Roles never vanish from a snapshot: clients take that for a rollback. */
function listedRoles(snapshot: SignedJson): [string, number][] {
  const names = Object.keys((snapshot.signed.meta ?? {}) as object).map((name) => name.replace(/\.json$/, ''));
  return names.map((role) => [role, listedVersion(snapshot, role)]);
}
