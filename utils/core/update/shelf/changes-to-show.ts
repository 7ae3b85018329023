import { HIGHEST_LIMITS } from '../../pack/limits.ts';
import { readPack } from '../../pack/ndjson-reader.ts';
import type { PackRecord } from '../../pack/pack-record.ts';
import { diffPacks, type PackChanges } from '../changes/diff-packs.ts';
import type { PackShelf, PackVersion } from './pack-shelf.ts';

/** What is different in a staged version from the active one: for reading before it applies. */
export function changesWaiting({ active, staged }: PackShelf): PackChanges | undefined {
  return staged && diffPacks(recordsOf(active), recordsOf(staged));
}

/**
 * What changed since the agent last looked: from the version seen to the active one; from the oldest one kept when the
 * seen one is gone. Undefined when there is nothing to show.
 */
export function changesUnseen({ active, kept, seen }: PackShelf): PackChanges | undefined {
  if (!active || seen === active.version) return undefined;
  const base = kept.find(({ version }) => version === seen) ?? kept.at(-1);
  return base && diffPacks(recordsOf(base), recordsOf(active));
}

/** The records of a version on the shelf. It was verified and parsed before it came there. */
export function recordsOf(version: Pick<PackVersion, 'bytes'> | undefined): readonly PackRecord[] {
  const pack = version && readPack(version.bytes, HIGHEST_LIMITS);
  return pack?.kind === 'pack' ? pack.records : [];
}
