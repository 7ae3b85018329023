import { type Browser, browser } from 'wxt/browser';

/** Firefox has a sidebar in place of Chromium's side panel. */
interface SidebarApi {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside a tab. Must be called synchronously in the handler of the user's gesture: any await
 * before it loses the gesture, and with it the grant of activeTab.
 */
export function openPanel(tab: Browser.tabs.Tab | undefined): void {
  const sidebar = (browser as unknown as SidebarApi).sidebarAction;
  if (sidebar) {
    void sidebar.open();
    return;
  }
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
  void browser.sidePanel.open({ windowId });
}
