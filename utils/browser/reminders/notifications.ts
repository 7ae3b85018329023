import { browser } from 'wxt/browser';
import { type NotificationPort, REMINDER_PREFIX, type ReminderContent } from '../../core/call/reminder-ports.ts';

export interface NotificationWords {
  readonly title: string;
  readonly message: string;
}

/** Firefox knows only the plain kind, and refuses options it does not know. */
const isFirefox = import.meta.env.BROWSER === 'firefox';

/** Notifications of the system, worded at the moment they are shown. */
export function promiseNotifications(
  words: (content: ReminderContent) => Promise<NotificationWords>,
): NotificationPort {
  return {
    show: async (id, content) => {
      const isDue = content.kind === 'many' || content.reminder.stage === 'due';
      await browser.notifications.create(id, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        ...(await words(content)),
        // What is due stays until it is looked at.
        ...(!isFirefox && isDue && { requireInteraction: true }),
      });
    },
    shown: async () => Object.keys(await browser.notifications.getAll()),
    clear: async (id) => {
      await browser.notifications.clear(id);
    },
  };
}

/** `run` is called synchronously within the click, so that it may open the panel. */
export function onReminderClick(run: () => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(REMINDER_PREFIX)) return;
    run();
    void browser.notifications.clear(id);
  });
}
