import type { Live } from '../store/live.ts';
import type { CallRecord } from './call-record.ts';

export type DecideCall = (stored: CallRecord | undefined) => CallRecord | null;

/** Where calls are kept. Methods resolve when the data has reached the disk and reject when it could not. */
export interface CallStore {
  /** The calls that have not ended, whichever panel began them. */
  readonly open: Live<readonly CallRecord[]>;
  /**
   * Changes one call in one transaction: `decide` is given what is stored now (undefined: nothing) and gives what is to
   * be stored, or null to leave it. It runs inside of the transaction, must not wait, and may be run again. Resolves
   * with what is stored afterwards.
   */
  change(id: string, decide: DecideCall): Promise<CallRecord | undefined>;
  get(id: string): Promise<CallRecord | undefined>;
  /** Calls that began in a stretch of time, oldest first; `to` is exclusive. */
  between(from: number, to: number): Promise<readonly CallRecord[]>;
  remove(ids: readonly string[]): Promise<void>;
}
