import { readTargets } from './envelope.ts';
import type { Signers, Targets, TufKey } from './metadata.ts';
import { type Obtained, obtain } from './obtain.ts';
import { TUF_LIMITS, type TufPorts } from './ports.ts';
import type { Trusted } from './refresh.ts';
import { refusal } from './refusal.ts';

/** The metadata of a delegated role, checked against the keys of the delegator it is reached through. */
export async function delegatedRole(
  trusted: Trusted,
  role: string,
  keys: ReadonlyMap<string, TufKey>,
  signers: Signers,
  ports: TufPorts,
): Promise<Obtained<Targets>> {
  const meta = trusted.snapshot.meta.get(`${role}.json`);
  if (!meta) return refusal(role, 'not-listed');
  const limit = (ports.limits ?? TUF_LIMITS).targets;
  return obtain(
    { role, read: readTargets, meta, limit, isConsistent: trusted.root.isConsistent, keys, signers },
    ports,
  );
}
