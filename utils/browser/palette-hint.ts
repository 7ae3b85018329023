import { browser } from 'wxt/browser';

const KEY = 'paletteSuggested';

/** Keeps on this device that the palette was suggested, or found by the agent without that. */
export const paletteHint = {
  wasGiven: async (): Promise<boolean> => (await browser.storage.local.get(KEY))[KEY] === true,
  keepGiven: (): Promise<void> => browser.storage.local.set({ [KEY]: true }),
};
