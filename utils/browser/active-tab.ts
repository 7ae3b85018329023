import { browser } from 'wxt/browser';

/** Id of the tab the agent looks at in this window; undefined when the browser shows none. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
