import type { Kept } from '../note/retention.ts';

export interface KeptRow extends Kept {
  /** The end of a shift takes only what is finished with. */
  readonly isFinished: boolean;
}

/** Rows about customers that go when their days are over. */
export interface KeptTable {
  /** What may go one day. Rejects when it cannot be read. */
  rows(): Promise<readonly KeptRow[]>;
  remove(ids: readonly string[]): Promise<void>;
}

/** What a run that clears old rows hands on to the next. Milliseconds since 1970. */
export interface RetentionClock {
  readonly trustedAt: number;
  readonly ranAt: number;
}

export interface RetentionClockStore {
  load(): Promise<RetentionClock | undefined>;
  save(clock: RetentionClock): Promise<void>;
}
