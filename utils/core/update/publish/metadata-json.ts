import type { MetadataKey } from '../keys/signing-key.ts';
import type { Json } from '../tuf/shape.ts';

/** Days until each kind of metadata expires. */
export interface Lifetimes {
  readonly timestamp: number;
  readonly targets: number;
  readonly root: number;
}

/** On the internet, frozen news must show within a week; on an intranet the lead may be away for longer. */
export const LIFETIMES: Readonly<Record<'internet' | 'intranet', Lifetimes>> = {
  internet: { timestamp: 7, targets: 365, root: 730 },
  intranet: { timestamp: 90, targets: 365, root: 730 },
};

const SPEC_VERSION = '1.0.34';
const DAY = 86_400_000;

/** A time as metadata writes it, whole seconds, UTC. */
export const dateText = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

export interface KeyHolder {
  readonly keyid: string;
  readonly key: MetadataKey;
}

/** Who may sign for a role, with the keys themselves. */
export interface RoleKeys {
  readonly holders: readonly KeyHolder[];
  readonly threshold: number;
}

const part = (type: string, version: number, days: number, now: number) => ({
  _type: type,
  spec_version: SPEC_VERSION,
  version,
  expires: dateText(now + days * DAY),
});

const keysOf = (roles: readonly RoleKeys[]) =>
  Object.fromEntries(roles.flatMap(({ holders }) => holders.map(({ keyid, key }) => [keyid, key])));

const entryOf = ({ holders, threshold }: RoleKeys) => ({ keyids: holders.map(({ keyid }) => keyid), threshold });

export interface RootRoles {
  readonly root: RoleKeys;
  readonly targets: RoleKeys;
  readonly snapshot: RoleKeys;
  readonly timestamp: RoleKeys;
}

/** A root; the lifetimes travel with it, so that every publishing machine keeps to them. */
export function rootJson(roles: RootRoles, version: number, lifetimes: Lifetimes, now: number): Json {
  return {
    ...part('root', version, lifetimes.root, now),
    consistent_snapshot: true,
    keys: keysOf(Object.values(roles)),
    roles: Object.fromEntries(Object.entries(roles).map(([role, keys]) => [role, entryOf(keys)])),
    'x-cuecard-days': lifetimes,
  };
}

/** A project: packs that its own people may publish, and nobody else’s. */
export interface Project extends RoleKeys {
  readonly name: string;
  readonly packs: readonly string[];
}

export function targetsJson(
  targets: Json,
  projects: readonly Project[],
  version: number,
  lifetimes: Lifetimes,
  now: number,
): Json {
  const roles = projects.map((project) => ({
    name: project.name,
    ...entryOf(project),
    paths: project.packs.map((pack) => `${pack}/*`),
    terminating: true,
  }));
  const delegations = projects.length === 0 ? {} : { delegations: { keys: keysOf(projects), roles } };
  return { ...part('targets', version, lifetimes.targets, now), targets, ...delegations };
}

/** Lists versions only: the files are named by version and signed, and every byte here is fetched by everyone. */
export function snapshotJson(
  versions: ReadonlyMap<string, number>,
  version: number,
  lifetimes: Lifetimes,
  now: number,
): Json {
  const meta = Object.fromEntries([...versions].map(([role, each]) => [`${role}.json`, { version: each }]));
  return { ...part('snapshot', version, lifetimes.timestamp, now), meta };
}

export function timestampJson(snapshot: number, version: number, lifetimes: Lifetimes, now: number): Json {
  return { ...part('timestamp', version, lifetimes.timestamp, now), meta: { 'snapshot.json': { version: snapshot } } };
}

/** The lifetimes a root carries; those of the internet when it carries none. */
export function lifetimesOf(root: Json): Lifetimes {
  const days = (root['x-cuecard-days'] ?? {}) as Partial<Record<keyof Lifetimes, unknown>>;
  const read = (name: keyof Lifetimes) => {
    const value = days[name];
    return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : LIFETIMES.internet[name];
  };
  return { timestamp: read('timestamp'), targets: read('targets'), root: read('root') };
}
