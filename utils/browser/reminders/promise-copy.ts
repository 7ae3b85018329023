import { browser } from 'wxt/browser';
import type { PromiseCopy } from '../../core/call/reminder-ports.ts';

const KEY = 'openPromises';

/** Open promises in the extension’s local storage, which is kept in other files than the database. */
export const promiseCopy: PromiseCopy = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (promises) => browser.storage.local.set({ [KEY]: promises }),
};
