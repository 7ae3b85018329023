import type { Live } from '../store/live.ts';
import type { StoreFault } from '../store/store-fault.ts';
import type { PromiseChange } from './change-promise.ts';
import type { CallPromise, Reminded } from './promise.ts';

/** The store could not do it; nothing has changed. */
export interface PromiseStoreFailure {
  readonly kind: 'fault';
  readonly fault: StoreFault;
}

/** Where promises are kept. Every write is on the disk when it is answered. */
export interface PromiseStore {
  /** All promises, open and closed, in no order. */
  readonly promises: Live<readonly CallPromise[]>;
  /** All promises now. Rejects when the database cannot be read. */
  all(): Promise<readonly CallPromise[]>;
  /** Adds those whose ids are not there yet, all or none; gives null when it is done. */
  add(promises: readonly CallPromise[]): Promise<PromiseStoreFailure | null>;
  /**
   * Changes promises of a matter: `change` gets them as they are stored and answers what to write in their place, in
   * one transaction, so that two panels cannot undo each other. Answers what `change` answered.
   */
  change(
    matter: string,
    change: (stored: readonly CallPromise[]) => PromiseChange,
  ): Promise<PromiseChange | PromiseStoreFailure>;
  /** Notes reminders as shown; promises that are gone are passed over. Rejects when the database cannot be written. */
  markReminded(shown: readonly { readonly id: string; readonly reminded: Reminded }[]): Promise<void>;
  /** Removes promises for good. Rejects when the database cannot be written. */
  remove(ids: readonly string[]): Promise<void>;
}
