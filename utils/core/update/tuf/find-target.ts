import { encodeUtf8 } from '../../pack/utf8.ts';
import { toHex } from './bytes.ts';
import { delegatedRole } from './delegated-role.ts';
import type { Bins, Delegations, Signers, TargetFile, Targets, TufKey } from './metadata.ts';
import { fitsPattern } from './path-pattern.ts';
import { TUF_LIMITS, type TufPorts } from './ports.ts';
import type { Trusted } from './refresh.ts';
import { refusal, type TufRefusal } from './refusal.ts';

/** What signed metadata says about a target, and which role said it. */
export interface FoundTarget {
  readonly kind: 'target';
  readonly path: string;
  readonly role: string;
  readonly file: TargetFile;
}

interface Visit {
  readonly name: string;
  readonly isTerminating: boolean;
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly signers: Signers;
  readonly depth: number;
}

/**
 * Searches the roles for a target, parents first, delegations in their order (specification 5.6.7). Each role is
 * checked against the keys of the delegator it is reached through; a role that cannot be had ends the search.
 */
export async function findTarget(trusted: Trusted, path: string, ports: TufPorts): Promise<FoundTarget | TufRefusal> {
  const limits = ports.limits ?? TUF_LIMITS;
  const digest = toHex(await ports.digest('sha256', encodeUtf8(path)));
  const visited = new Set(['targets']);
  let found = trusted.targets.targets.get(path);
  let role = 'targets';
  const waiting = next(trusted.targets, 1).reverse();
  while (!found && visited.size <= limits.roles) {
    const visit = waiting.pop();
    if (!visit) break;
    if (visited.has(visit.name)) continue;
    visited.add(visit.name);
    const content = await delegatedRole(trusted, visit.name, visit.keys, visit.signers, ports);
    if (content.kind === 'refused') return content;
    role = visit.name;
    found = content.content.targets.get(path);
    const deeper = next(content.content, visit.depth + 1);
    if (deeper.at(-1)?.isTerminating) waiting.length = 0;
    waiting.push(...deeper.reverse());
  }
  return found ? { kind: 'target', path, role, file: found } : refusal(path, 'no-such-target');

  /** The delegations that speak for the path, up to and with the first terminating one. */
  function next({ delegations }: Targets, depth: number): Visit[] {
    if (!delegations || depth > limits.depth) return [];
    const { keys, bins } = delegations;
    if (bins) return [{ name: binOf(digest, bins), isTerminating: true, keys, signers: bins, depth }];
    const roles = fitting(delegations, path, digest);
    const end = roles.findIndex(({ isTerminating }) => isTerminating);
    return roles
      .slice(0, end < 0 ? roles.length : end + 1)
      .map((each) => ({ name: each.name, isTerminating: each.isTerminating, keys, signers: each, depth }));
  }
}

const fitting = ({ roles }: Delegations, path: string, digest: string) =>
  roles.filter(({ scope }) =>
    scope.kind === 'paths'
      ? scope.patterns.some((pattern) => fitsPattern(path, pattern))
      : scope.prefixes.some((prefix) => digest.startsWith(prefix)),
  );

/** The bin's number is the first bits of the path's SHA-256, written with as many digits as the last bin needs. */
function binOf(digest: string, { bits, prefix }: Bins): string {
  const bin = Math.floor(Number.parseInt(digest.slice(0, 8), 16) / 2 ** (32 - bits));
  const width = (2 ** bits - 1).toString(16).length;
  return `${prefix}-${bin.toString(16).padStart(width, '0')}`;
}
