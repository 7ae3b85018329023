import type { InsertionReason } from './reason.ts';

/** The text stands in the field exactly as sent. */
export interface Inserted {
  readonly kind: 'inserted';
  /** Id of the editor family's adapter. */
  readonly editor: string;
  /** How it was written: the attempt that was verified by reading back. */
  readonly attempt: string;
  /** Where the caret is now: behind the text, or with the first blank selected. */
  readonly caret: 'after' | 'blank';
  /** Whether the page has the keyboard. False while the panel holds it: the agent must go back to the page by hand. */
  readonly hasKeyboard: boolean;
}

/** Nothing of the text stands in the field, or (`page-changed-text`) not what was sent. */
export interface Declined {
  readonly kind: 'declined';
  readonly reason: InsertionReason;
}

/** What the visited page answers to one attempt to write. */
export type PageAnswer = Inserted | Declined;

/** What the agent is told: never silence. `copied` holds the exact text in the clipboard; `refused` touched nothing. */
export type InsertionOutcome =
  | Inserted
  | { readonly kind: 'copied'; readonly reason: InsertionReason }
  | { readonly kind: 'refused'; readonly reason: InsertionReason };
