import { onPromisesChanged } from '../../utils/browser/messaging/promises-changed.ts';
import { onPromiseAlarm, promiseAlarm } from '../../utils/browser/reminders/alarm.ts';
import { dueBadge } from '../../utils/browser/reminders/badge.ts';
import { onClockInDoubt } from '../../utils/browser/reminders/moments.ts';
import {
  type NotificationWords,
  onReminderClick,
  promiseNotifications,
} from '../../utils/browser/reminders/notifications.ts';
import { openPromiseList } from '../../utils/browser/reminders/open-list.ts';
import { promiseCopy } from '../../utils/browser/reminders/promise-copy.ts';
import { systemNow } from '../../utils/browser/system-now.ts';
import { dueInWords } from '../../utils/core/call/due-words.ts';
import type { ReminderContent } from '../../utils/core/call/reminder-ports.ts';
import { remind } from '../../utils/services/reminders/remind.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createPromiseStore } from '../../utils/storage/promise-store.ts';
import { interfaceWords } from './interface-words.ts';

/** Reminds of promises: at their alarm, after every change, and whenever the clock may have moved unseen. */
export function wireReminders(): void {
  const ports = {
    store: createPromiseStore(new CuecardDatabase()),
    copy: promiseCopy,
    alarm: promiseAlarm,
    notifications: promiseNotifications(wordsOf),
    badge: dueBadge,
    now: systemNow,
  };
  let queue = Promise.resolve();
  /** One look after the other. A look that fails has set its alarm, or the next start looks again. */
  const look = () => {
    queue = queue.then(() => remind(ports)).catch(() => undefined);
    return queue;
  };
  onPromiseAlarm(look);
  onPromisesChanged(look);
  onClockInDoubt(look);
  onReminderClick(openPromiseList);
  void look();
}

/** The words of a notification: what kind of promise and its time. Whom it was given to stays in the panel. */
async function wordsOf(content: ReminderContent): Promise<NotificationWords> {
  const { locale, t } = await interfaceWords();
  const { notification, kinds } = t.promises;
  if (content.kind === 'many') return { title: notification.many, message: notification.manyCount(content.count) };
  const { promise, stage } = content.reminder;
  const now = systemNow();
  const until = promise.dueAt <= now.at ? notification.wasDue : notification.until;
  return { title: notification[stage](kinds[promise.kind]), message: until(dueInWords(promise, now, locale)) };
}
