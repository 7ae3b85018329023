import { browser } from 'wxt/browser';
import type { AlarmPort } from '../../core/call/reminder-ports.ts';

const NAME = 'promises';

/** The browser's alarm for promises; it wakes a stopped worker. Chromium fires no alarm sooner than in half a minute. */
export const promiseAlarm: AlarmPort = {
  set: async (at) => {
    await browser.alarms.create(NAME, { when: at });
  },
  clear: async () => {
    await browser.alarms.clear(NAME);
  },
};

/** Must be called synchronously as the worker starts, or the alarm that woke it is missed. */
export function onPromiseAlarm(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) run();
  });
}
