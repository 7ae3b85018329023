import { type ReadEnvelope, readSnapshot, readTimestamp } from './envelope.ts';
import type { Root, Snapshot, Timestamp, TopLevelRole } from './metadata.ts';
import { TUF_LIMITS, type TufPorts } from './ports.ts';
import { refusal, type TufRefusal } from './refusal.ts';
import { isSignedBy } from './signatures.ts';

/** What the client trusted before; the lowest versions that the new files may have. */
export interface Floor {
  readonly timestamp?: Timestamp;
  readonly snapshot?: Snapshot;
}

/**
 * The stored timestamp and snapshot, expired or not. When one of them is not signed by the present root's keys, those
 * keys were rotated: both are deleted, so that a repository whose versions an attacker ran up can start over
 * (specification 5.3.11). Looking at the signatures, not at the last change of root, makes this safe to interrupt.
 */
export async function loadFloor(root: Root, ports: TufPorts): Promise<Floor> {
  const timestamp = await load('timestamp', readTimestamp);
  const snapshot = await load('snapshot', readSnapshot);
  if (timestamp === 'rotated' || snapshot === 'rotated') {
    await ports.store.remove('snapshot');
    await ports.store.remove('timestamp');
    return {};
  }
  return { ...(timestamp && { timestamp }), ...(snapshot && { snapshot }) };

  async function load<T>(role: TopLevelRole, read: (bytes: Uint8Array) => ReadEnvelope<T>) {
    const bytes = await ports.store.load(role);
    if (!bytes) return undefined;
    const envelope = read(bytes);
    if (envelope.kind !== 'envelope') return undefined;
    const isSigned = await isSignedBy(envelope, root.keys, root.roles[role], ports.schemes);
    return isSigned ? envelope.content : ('rotated' as const);
  }
}

export type TimestampOutcome = { readonly kind: 'timestamp'; readonly timestamp: Timestamp } | TufRefusal;

/** The newest timestamp, or the trusted one when nothing changed (specification 5.4). */
export async function updateTimestamp(root: Root, floor: Floor, ports: TufPorts): Promise<TimestampOutcome> {
  const limits = ports.limits ?? TUF_LIMITS;
  const fetched = await ports.fetchMetadata('timestamp.json', limits.timestamp);
  if (fetched.kind === 'refused') return refusal('timestamp', fetched.fault);
  const read = readTimestamp(fetched.bytes);
  if (read.kind !== 'envelope') return refusal('timestamp', read.fault);
  if (!(await isSignedBy(read, root.keys, root.roles.timestamp, ports.schemes)))
    return refusal('timestamp', 'too-few-signatures');
  const before = floor.timestamp;
  const isSame = before?.version === read.content.version;
  const timestamp = isSame ? before : read.content;
  if (before && (timestamp.version < before.version || timestamp.snapshot.version < before.snapshot.version))
    return refusal('timestamp', 'rollback');
  if (timestamp.expires <= ports.now) return refusal('timestamp', 'expired');
  if (!isSame) await ports.store.save('timestamp', fetched.bytes);
  return { kind: 'timestamp', timestamp };
}
