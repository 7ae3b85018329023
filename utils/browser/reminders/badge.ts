import { browser } from 'wxt/browser';
import type { BadgePort } from '../../core/call/reminder-ports.ts';

/** A dark red on which the browser's white digits read well. */
const COLOUR = '#a6211a';

/** The number of due promises on the toolbar button. */
export const dueBadge: BadgePort = {
  set: async (count) => {
    await browser.action.setBadgeBackgroundColor({ color: COLOUR });
    await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  },
};
