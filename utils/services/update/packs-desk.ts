import type { PackChanges } from '../../core/update/changes/diff-packs.ts';
import type { StoredIndex } from '../../core/update/installed-store.ts';
import type { CurrentPolicy } from '../../core/update/policy/current-policy.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import type { TypedGroup } from '../../core/update/trust/fingerprint.ts';
import type { OwnDesk } from '../own/own-desk.ts';
import type { Applied } from './apply-packs.ts';
import type { ChangedShelf } from './change-shelf.ts';
import type { BundleImport, UnsignedImport } from './import-file.ts';
import type { CycleOutcome } from './run-cycle.ts';
import type { Stranger } from './trust-root.ts';

export type FileImport =
  | { readonly form: 'bundle'; readonly result: BundleImport }
  | { readonly form: 'unsigned'; readonly result: UnsignedImport };

/** All the work on packs; it runs in a worker, so that no frame of the panel waits for it. */
export interface PacksDesk extends OwnDesk {
  cycle(policy: CurrentPolicy, isWished: boolean): Promise<CycleOutcome>;
  importFile(bytes: Uint8Array, policy: UpdatePolicy): Promise<FileImport>;
  /** Reads the publisher behind an address; null when there is none. */
  meet(address: string): Promise<Stranger | null>;
  /** Trusts a publisher when two groups were typed right; false when they were not. */
  confirm(stranger: Stranger, typed: readonly TypedGroup[], sources: readonly string[]): Promise<boolean>;
  apply(packId: string): Promise<ChangedShelf>;
  applyDue(isCallOpen: boolean): Promise<Applied>;
  rollBack(packId: string, version: number): Promise<ChangedShelf>;
  /** Notes that the agent has seen what changed. */
  acknowledge(packId: string): Promise<void>;
  remove(packId: string): Promise<void>;
  forget(repository: string): Promise<void>;
  /** What a waiting version changes, or what changed since the agent last looked; null: nothing. */
  changes(packId: string, which: 'waiting' | 'unseen'): Promise<PackChanges | null>;
  /**
   * Reads the active version of a pack with every check, and sees to it that the stored index is sound and of these
   * words, the agent's own laid over them. Gives that index; null when the pack is gone or cannot be read.
   */
  prepare(packId: string): Promise<StoredIndex | null>;
}
