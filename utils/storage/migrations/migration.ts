import type { Transaction } from 'dexie';

/** One step of the schema. */
export interface Migration {
  readonly version: number;
  /** Tables and their indexes, in Dexie's notation. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Oldest code (by schema version) that may still write to a database of this version. */
  readonly minReader: number;
  /** Carries the rows of the version before over; throwing aborts the upgrade and keeps all rows as they were. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
