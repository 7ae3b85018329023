import type { Live } from '../store/live.ts';
import type { PromiseChange } from './change-promise.ts';
import type { CallPromise, Reminded } from './promise.ts';

/** Where promises are kept. Every write is on the disk when its promise resolves. */
export interface PromiseStore {
  /** All promises, open and closed, in no order. */
  readonly promises: Live<readonly CallPromise[]>;
  /** All open promises now. */
  loadOpen(): Promise<readonly CallPromise[]>;
  /** Adds all or none. */
  add(promises: readonly CallPromise[]): Promise<void>;
  /**
   * Changes promises of a matter: `change` gets them as they are stored and answers what to write in their place, in
   * one transaction, so that two panels cannot undo each other. Answers what `change` answered.
   */
  change(matter: string, change: (stored: readonly CallPromise[]) => PromiseChange): Promise<PromiseChange>;
  /** Notes reminders as shown; promises that are gone are passed over. */
  markReminded(shown: readonly { readonly id: string; readonly reminded: Reminded }[]): Promise<void>;
  /** Removes promises for good. */
  remove(ids: readonly string[]): Promise<void>;
}
