import { delegatedRole } from './delegated-role.ts';
import type { Targets } from './metadata.ts';
import type { TufPorts } from './ports.ts';
import type { Trusted } from './refresh.ts';
import type { TufRefusal } from './refusal.ts';

export interface RoleList {
  /** The top-level targets role and the roles it delegates to, in order. */
  readonly roles: readonly Targets[];
  readonly refusals: readonly TufRefusal[];
}

/** Loads the roles one delegation deep, for a client that asks what there is rather than for a path it knows. */
export async function listRoles(trusted: Trusted, ports: TufPorts): Promise<RoleList> {
  const roles = [trusted.targets];
  const refusals: TufRefusal[] = [];
  const { delegations } = trusted.targets;
  for (const delegation of delegations?.roles ?? []) {
    // A project that has not published anything yet.
    if (!trusted.snapshot.meta.has(`${delegation.name}.json`)) continue;
    const loaded = await delegatedRole(trusted, delegation.name, delegations?.keys ?? new Map(), delegation, ports);
    if (loaded.kind === 'refused') refusals.push(loaded);
    else roles.push(loaded.content);
  }
  return { roles, refusals };
}
