import { type CallPromise, isOpen } from '../../core/call/promise.ts';
import { dueCount, groupPromises } from '../../core/call/promise-list.ts';
import { planReminders, type Reminder, type ReminderPlan } from '../../core/call/promise-reminders.ts';
import { promisesFrom } from '../../core/call/promise-schema.ts';
import type { PromiseStore } from '../../core/call/promise-store.ts';
import {
  type AlarmPort,
  type BadgePort,
  MANY_ID,
  type NotificationPort,
  notificationId,
  type PromiseCopy,
  REMINDER_PREFIX,
} from '../../core/call/reminder-ports.ts';
import type { Moment } from '../../core/time/wall-clock.ts';

export interface ReminderPorts {
  readonly store: Pick<PromiseStore, 'all' | 'add' | 'markReminded'>;
  readonly copy: PromiseCopy;
  readonly alarm: AlarmPort;
  readonly notifications: NotificationPort;
  readonly badge: BadgePort;
  readonly now: () => Moment;
}

/** More than this many at once are shown as one: after a weekend nobody reads twenty. */
const ONE_BY_ONE = 3;

/**
 * While a promise is open Cuecard looks at least this often: an alarm set for a time of day comes late when the clock
 * is set forward, for the browser counts the time that passes.
 */
const LONGEST_WAIT = 15 * 60_000;

/**
 * Looks at the promises and the clock, shows what is to be shown, and sees to it that it is run again in time. It may
 * be run at any moment, any number of times and by any context: what was shown is not shown again. A reminder is noted
 * only after the system took it, so that a worker that stops in between shows it again rather than never.
 */
export async function remind({ store, copy, alarm, notifications, badge, now }: ReminderPorts): Promise<void> {
  const promises = await recovered(store, copy);
  const moment = now();
  const plan = planReminders(promises, moment.at);
  // First of all the next look: whatever fails below is then done again.
  await setAlarm(alarm, promises, plan, moment.at);
  await badge.set(dueCount(groupPromises(promises, moment)));
  await takeBack(notifications, promises);
  await showAll(notifications, plan.show);
  await store.markReminded(
    plan.show.map(({ promise, stage }) => ({
      id: promise.id,
      reminded: { stage, dueAt: promise.dueAt, at: moment.at },
    })),
  );
}

/** The stored promises, with those put back that the database has lost; then the copy is as the database is. */
async function recovered(store: ReminderPorts['store'], copy: PromiseCopy): Promise<readonly CallPromise[]> {
  const copied = await copy.load();
  const stored = await store.all();
  const known = new Set(stored.map(({ id }) => id));
  const lost = promisesFrom(copied).filter(({ id }) => !known.has(id));
  if (lost.length > 0 && (await store.add(lost)) !== null) return [...stored, ...lost];
  const all = [...stored, ...lost];
  const open = all.filter(isOpen);
  if (JSON.stringify(open) !== JSON.stringify(copied)) await copy.save(open);
  return all;
}

async function setAlarm(alarm: AlarmPort, promises: readonly CallPromise[], { nextAt }: ReminderPlan, now: number) {
  if (!promises.some(isOpen)) return alarm.clear();
  const latest = now + LONGEST_WAIT;
  return alarm.set(nextAt === null ? latest : Math.min(nextAt, latest));
}

async function showAll(notifications: NotificationPort, reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length > ONE_BY_ONE) {
    await notifications.show(MANY_ID, { kind: 'many', count: reminders.length });
    return;
  }
  for (const reminder of reminders) {
    await notifications.show(notificationId(reminder.promise.id), { kind: 'one', reminder });
  }
}

/** What is done, withdrawn or gone is not asked for any more. */
async function takeBack(notifications: NotificationPort, promises: readonly CallPromise[]): Promise<void> {
  const open = new Set(promises.filter(isOpen).map(({ id }) => notificationId(id)));
  for (const id of await notifications.shown()) {
    const isOurs = id.startsWith(REMINDER_PREFIX);
    const isStanding = id === MANY_ID ? open.size > 0 : open.has(id);
    if (isOurs && !isStanding) await notifications.clear(id);
  }
}
