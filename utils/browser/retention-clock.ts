import { browser } from 'wxt/browser';
import type { RetentionClock, RetentionClockStore } from '../core/store/kept-table.ts';

const KEY = 'retention';

/** When old rows were cleared last, and what time was believed then. */
export const retentionClock: RetentionClockStore = {
  load: async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<RetentionClock> | undefined;
    return typeof stored?.trustedAt === 'number' && typeof stored.ranAt === 'number'
      ? { trustedAt: stored.trustedAt, ranAt: stored.ranAt }
      : undefined;
  },
  save: (clock) => browser.storage.local.set({ [KEY]: clock }),
};
