import type { CallPromise } from './promise.ts';
import type { Reminder } from './promise-reminders.ts';

/** Wakes Cuecard at a time, also when its worker was stopped. One alarm: setting it again moves it. */
export interface AlarmPort {
  /** `at`: milliseconds since the epoch. */
  set(at: number): Promise<void>;
  clear(): Promise<void>;
}

/** What a reminder shows: one promise, or how many when they are too many to be shown one by one. */
export type ReminderContent =
  | { readonly kind: 'one'; readonly reminder: Reminder }
  | { readonly kind: 'many'; readonly count: number };

/** Notifications of the system. Showing one of an id that is shown already puts it in its place. */
export interface NotificationPort {
  show(id: string, content: ReminderContent): Promise<void>;
  /** Ids that are still shown. */
  shown(): Promise<readonly string[]>;
  clear(id: string): Promise<void>;
}

/** The number on the extension's button; 0 shows none. */
export interface BadgePort {
  set(count: number): Promise<void>;
}

export const REMINDER_PREFIX = 'promise:';

/** Id of the notification for one promise; the same for all its stages, so that the later one takes its place. */
export function notificationId(promiseId: string): string {
  return `${REMINDER_PREFIX}${promiseId}`;
}

/** Id of the notification that stands for many promises. */
export const MANY_ID = `${REMINDER_PREFIX}many`;

/**
 * A copy of the open promises outside of the database. A browser that finds its database damaged replaces it by an
 * empty one without a word; a promise to a customer must outlive that.
 */
export interface PromiseCopy {
  /** What was saved last, unchecked. */
  load(): Promise<unknown>;
  save(promises: readonly CallPromise[]): Promise<void>;
}
