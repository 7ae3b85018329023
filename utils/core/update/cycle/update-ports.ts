import type { PackLimits } from '../../pack/limits.ts';
import type { SourceReader } from '../source/source-reader.ts';
import type { Inflate } from '../transport/inflate.ts';
import type { Digest, TufLimits } from '../tuf/ports.ts';
import type { Scheme } from '../tuf/scheme.ts';
import type { UpdateStore } from './update-store.ts';

/** All that updating needs of the world. */
export interface UpdatePorts {
  readonly store: UpdateStore;
  /** Opens an address for reading. */
  readonly open: (source: string) => SourceReader;
  readonly schemes: readonly Scheme[];
  readonly digest: Digest;
  readonly inflate: Inflate;
  readonly packLimits: PackLimits;
  readonly tufLimits?: TufLimits;
  /** Version of the extension. */
  readonly app: string;
  /** Random, made once for this device. */
  readonly deviceId: string;
  readonly now: () => number;
  readonly random: () => number;
  /**
   * Runs a task while no other context of this device updates; `busy` when one does. A holder that dies lets go by
   * itself (Web Locks do).
   */
  readonly lock: <T>(task: () => Promise<T>) => Promise<T | 'busy'>;
}
