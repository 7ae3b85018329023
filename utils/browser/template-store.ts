import { browser } from 'wxt/browser';
import type { TemplateStore, Templates } from '../core/settings/template-store.ts';

const KEY = 'wrapupTemplates';

/** Changed wrap-up templates in the extension's local storage. */
export const templateStore: TemplateStore = {
  load: async () => ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Templates,
  save: (templates) => browser.storage.local.set({ [KEY]: templates }),
};
