import { browser } from 'wxt/browser';

/**
 * Calls back whenever the clock may have moved unseen: the browser starts, the extension is installed or updated, the
 * agent comes back after a while or a sleep. Must be called synchronously as the worker starts.
 */
export function onClockInDoubt(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
  browser.runtime.onInstalled.addListener(run);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') run();
  });
}
