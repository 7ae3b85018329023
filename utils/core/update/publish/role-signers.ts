import { type ReadEnvelope, readRoot, readSnapshot, readTargets, readTimestamp } from '../tuf/envelope.ts';
import type { Signers, TufKey } from '../tuf/metadata.ts';
import { parseKeys, parseSigners } from '../tuf/parse-parts.ts';
import type { Scheme } from '../tuf/scheme.ts';
import { isObject, member } from '../tuf/shape.ts';
import { isSignedBy } from '../tuf/signatures.ts';
import { delegatedRoles } from './load-repository.ts';
import { type SignedJson, signedBytes } from './signed-json.ts';

/** Who may sign for a role, by the metadata that says so. */
export interface Authority {
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly signers: Signers;
}

/** The signers of a role by a root; of a project by the targets role. Undefined when neither knows it. */
export function authorityOf(role: string, root: SignedJson, targets?: SignedJson): Authority | undefined {
  const roles = member(root.signed, 'roles');
  const top = isObject(roles) ? parseSigners(member(roles, role)) : undefined;
  if (top) return withKeys(member(root.signed, 'keys'), top);
  const delegation = targets && delegatedRoles(targets).find(({ name }) => name === role);
  const signers = delegation && parseSigners(delegation.entry);
  const delegations = targets && member(targets.signed, 'delegations');
  return signers && isObject(delegations) ? withKeys(member(delegations, 'keys'), signers) : undefined;
}

function withKeys(value: unknown, signers: Signers): Authority | undefined {
  const keys = parseKeys(value);
  return keys && { keys, signers };
}

const READERS: Record<string, (bytes: Uint8Array) => ReadEnvelope<unknown>> = {
  root: readRoot,
  timestamp: readTimestamp,
  snapshot: readSnapshot,
};

/** True when a file has all the signatures that an authority asks for, by the client's own code. */
export async function isComplete(
  role: string,
  file: SignedJson,
  authority: Authority,
  schemes: readonly Scheme[],
): Promise<boolean> {
  const read = (READERS[role] ?? readTargets)(signedBytes(file));
  return read.kind === 'envelope' && isSignedBy(read, authority.keys, authority.signers, schemes);
}

/** How many more signatures a file needs by its list of them, and whose could be added. For people; nothing rests on it. */
export function stillNeeded(file: SignedJson, { signers }: Authority): { count: number; keyids: readonly string[] } {
  const signed = new Set(file.signatures.map(({ keyid }) => keyid));
  const missing = [...new Set(signers.keyids)].filter((keyid) => !signed.has(keyid));
  return { count: Math.max(0, signers.threshold - (signers.keyids.length - missing.length)), keyids: missing };
}
