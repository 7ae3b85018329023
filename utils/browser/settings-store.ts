import { browser } from 'wxt/browser';
import type { SettingsStore } from '../core/settings/settings-store.ts';

const KEY = 'settings';

/** Settings in the extension's local storage: read in a few milliseconds, before the database is open. */
export const settingsStore: SettingsStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (settings) => browser.storage.local.set({ [KEY]: settings }),
  watch: (changed) => {
    browser.storage.onChanged.addListener((changes, area) => {
      const change = changes[KEY];
      if (area === 'local' && change) changed(change.newValue);
    });
  },
};
