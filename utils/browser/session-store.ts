import { browser } from 'wxt/browser';

const KEY = 'panel';

/** What the panel shows, kept until the browser closes, so that a reload of the panel changes nothing. */
export const sessionStore = {
  load: async (): Promise<unknown> => (await browser.storage.session.get(KEY))[KEY],
  save: (session: unknown): void => {
    void browser.storage.session.set({ [KEY]: session });
  },
};
