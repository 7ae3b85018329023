import { browser } from 'wxt/browser';
import { leaveView } from '../incoming-view.ts';

interface SidebarApi {
  sidebarAction?: { open(): Promise<void> };
}

const PAGE = '/sidepanel.html';

/**
 * Opens the panel at the list of promises. Must be called synchronously in the click on a notification. Chromium takes
 * that for a gesture (seen in 156, also when the click wakes the worker); Firefox does not open its sidebar then, so the
 * list opens in a tab.
 */
export function openPromiseList(): void {
  const { sidebarAction } = browser as unknown as SidebarApi;
  const opening = sidebarAction
    ? sidebarAction.open()
    : browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  void leaveView('promises');
  opening
    .then(raiseWindow)
    .catch(() => browser.tabs.create({ url: browser.runtime.getURL(PAGE) }).then(raiseWindow))
    .catch(() => browser.windows.create({ url: browser.runtime.getURL(PAGE) }));
}

/** The agent may be in another program. */
async function raiseWindow(): Promise<void> {
  const { id } = await browser.windows.getLastFocused();
  if (id !== undefined) await browser.windows.update(id, { focused: true });
}
