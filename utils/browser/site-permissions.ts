import { browser } from 'wxt/browser';
import type { SitePermissions } from '../core/insertion/site-permissions.ts';

/** Access to sites that the agent granted one by one; never asks for more than the one named. */
export const sitePermissions: SitePermissions = {
  list: async () => (await browser.permissions.getAll()).origins ?? [],
  // Must run in the user's click, with nothing awaited before it.
  request: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  remove: (pattern) => browser.permissions.remove({ origins: [pattern] }),
  watch: (changed) => {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
  },
};
