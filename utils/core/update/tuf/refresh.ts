import { readSnapshot, readTargets } from './envelope.ts';
import type { Root, Snapshot, Targets, Timestamp } from './metadata.ts';
import { type Obtained, obtain } from './obtain.ts';
import { TUF_LIMITS, type TufPorts } from './ports.ts';
import { refusal, type TufFault, type TufRefusal } from './refusal.ts';
import { updateRoot } from './update-root.ts';
import { type Floor, loadFloor, updateTimestamp } from './update-timestamp.ts';

/** The top-level metadata of a repository, verified as of `now`. */
export interface Trusted {
  readonly kind: 'trusted';
  readonly root: Root;
  readonly timestamp: Timestamp;
  readonly snapshot: Snapshot;
  readonly targets: Targets;
}

/**
 * Brings the stored metadata up to date by the client workflow of the TUF specification 1.0.34, sections 5.1 to 5.6.6.
 * Each verified file is stored at once, so a refresh that is cut short goes on from there the next time. A refusal
 * leaves everything stored before it as it was.
 */
export async function refresh(ports: TufPorts): Promise<Trusted | TufRefusal> {
  const rooted = await updateRoot(ports);
  if (rooted.kind === 'refused') return rooted;
  const { root } = rooted;
  const floor = await loadFloor(root, ports);
  const stamped = await updateTimestamp(root, floor, ports);
  if (stamped.kind === 'refused') return stamped;
  const { timestamp } = stamped;
  const snapshot = await obtainSnapshot(root, timestamp, floor, ports);
  if (snapshot.kind === 'refused') return snapshot;
  const targets = await obtainTargets(root, snapshot.content, ports);
  if (targets.kind === 'refused') return targets;
  return { kind: 'trusted', root, timestamp, snapshot: snapshot.content, targets: targets.content };
}

function obtainSnapshot(root: Root, timestamp: Timestamp, floor: Floor, ports: TufPorts): Promise<Obtained<Snapshot>> {
  return obtain(
    {
      role: 'snapshot',
      read: readSnapshot,
      meta: timestamp.snapshot,
      limit: (ports.limits ?? TUF_LIMITS).snapshot,
      isConsistent: root.isConsistent,
      keys: root.keys,
      signers: root.roles.snapshot,
      fault: (snapshot) => rollbackFault(floor.snapshot, snapshot),
    },
    ports,
  );
}

/** No role may vanish from the snapshot or fall back to an earlier version (specification 5.5.5). */
function rollbackFault(before: Snapshot | undefined, after: Snapshot): TufFault | undefined {
  for (const [name, { version }] of before?.meta ?? []) {
    const listed = after.meta.get(name);
    if (!listed || listed.version < version) return 'rollback';
  }
  return undefined;
}

function obtainTargets(root: Root, snapshot: Snapshot, ports: TufPorts): Promise<Obtained<Targets>> {
  const meta = snapshot.meta.get('targets.json');
  if (!meta) return Promise.resolve(refusal('targets', 'not-listed'));
  return obtain(
    {
      role: 'targets',
      read: readTargets,
      meta,
      limit: (ports.limits ?? TUF_LIMITS).targets,
      isConsistent: root.isConsistent,
      keys: root.keys,
      signers: root.roles.targets,
    },
    ports,
  );
}
