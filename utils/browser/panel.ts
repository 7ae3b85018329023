import { type Browser, browser } from 'wxt/browser';
import { panelOf } from './messaging/open-panels.ts';

/** Firefox has a sidebar in place of Chromium's side panel. */
interface SidebarApi {
  sidebarAction?: { open(): Promise<void> };
}

/** The fragment tells the new document that it was opened to search. */
const PATH = 'sidepanel.html#search';

/**
 * Opens the panel beside a tab, with the keyboard in it. Must be called synchronously in the handler of the user's
 * gesture: any await before it loses the gesture, and with it the grant of activeTab.
 *
 * A panel that is open already does not get the keyboard by any call; taking it away and opening it again does, in
 * one synchronous run. It is a new document then, so the panel keeps what it shows (see utils/state/session.ts).
 */
export function openPanel(tab: Browser.tabs.Tab | undefined): void {
  const sidebar = (browser as unknown as SidebarApi).sidebarAction;
  if (sidebar) {
    void sidebar.open();
    return;
  }
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  const open = panelOf(windowId);
  if (open?.hasFocus) {
    open.tell({ kind: 'search' });
    return;
  }
  if (open) {
    void browser.sidePanel.setOptions({ enabled: false });
    void browser.sidePanel.setOptions({ enabled: true, path: PATH });
  }
  void browser.sidePanel.open({ windowId });
}
