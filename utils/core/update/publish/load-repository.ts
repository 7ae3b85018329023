import { isObject, isText, isWhole, type Json, member } from '../tuf/shape.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { parseSigned, type SignedJson } from './signed-json.ts';

/** A repository as it is published now. */
export interface RepositoryState {
  readonly kind: 'repository';
  readonly root: SignedJson;
  readonly timestamp: SignedJson;
  readonly snapshot: SignedJson;
  readonly targets: SignedJson;
  /** The projects' roles that have been published, by name. */
  readonly projects: ReadonlyMap<string, SignedJson>;
}

export type LoadOutcome =
  | RepositoryState
  | { readonly kind: 'refused'; readonly fault: 'no-repository' }
  | { readonly kind: 'refused'; readonly fault: 'damaged'; readonly path: string };

const damaged = (path: string) => ({ kind: 'refused', fault: 'damaged', path }) as const;

/** Reads the metadata that the timestamp leads to. Signatures are not looked at: that is what `verify` is for. */
export async function loadRepository(files: RepositoryFiles): Promise<LoadOutcome> {
  const read = async (path: string) => {
    const bytes = await files.read(`metadata/${path}`);
    return bytes && parseSigned(bytes);
  };
  const newest = await highestVersion(files, 'root');
  const root = newest === 0 ? undefined : await read(`${newest}.root.json`);
  if (!root) return newest === 0 ? { kind: 'refused', fault: 'no-repository' } : damaged(`${newest}.root.json`);
  const timestamp = await read('timestamp.json');
  if (!timestamp) return damaged('timestamp.json');
  const snapshotFile = `${listedVersion(timestamp, 'snapshot')}.snapshot.json`;
  const snapshot = await read(snapshotFile);
  if (!snapshot) return damaged(snapshotFile);
  const targetsFile = `${listedVersion(snapshot, 'targets')}.targets.json`;
  const targets = await read(targetsFile);
  if (!targets) return damaged(targetsFile);
  const projects = new Map<string, SignedJson>();
  for (const { name } of delegatedRoles(targets)) {
    const version = listedVersion(snapshot, name);
    if (version === 0) continue;
    const project = await read(`${version}.${name}.json`);
    if (!project) return damaged(`${version}.${name}.json`);
    projects.set(name, project);
  }
  return { kind: 'repository', root, timestamp, snapshot, targets, projects };
}

/** The version at which a snapshot or timestamp lists a role; 0 when it does not. */
export function listedVersion({ signed }: SignedJson, role: string): number {
  const meta = member(signed, 'meta');
  const listed = isObject(meta) ? member(meta, `${role}.json`) : undefined;
  const version = isObject(listed) ? member(listed, 'version') : 0;
  return isWhole(version, 1) ? version : 0;
}

/** The highest version of a role that lies in the folder, published or left over; 0 when there is none. */
export async function highestVersion(files: RepositoryFiles, role: string): Promise<number> {
  const names = await files.list('metadata');
  const versions = names.map((name) => (name.endsWith(`.${role}.json`) ? Number(name.slice(0, -role.length - 6)) : 0));
  return Math.max(0, ...versions.filter((version) => isWhole(version, 1)));
}

/** What the targets role says about the roles it delegates to, as far as publishing needs it. */
export interface DelegatedRole {
  readonly name: string;
  readonly paths: readonly string[];
  readonly entry: Json;
}

export function delegatedRoles({ signed }: SignedJson): DelegatedRole[] {
  const delegations = member(signed, 'delegations');
  const roles = isObject(delegations) ? member(delegations, 'roles') : undefined;
  return (Array.isArray(roles) ? roles : []).flatMap((entry: unknown) => {
    const name = isObject(entry) ? member(entry, 'name') : undefined;
    const paths = isObject(entry) ? member(entry, 'paths') : undefined;
    return isObject(entry) && isText(name) && Array.isArray(paths)
      ? [{ name, paths: paths.filter(isText), entry }]
      : [];
  });
}
