import type { BrowserContext, Page } from 'playwright';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The two commands used here are newer than Playwright's own types. */
interface Session {
  send(method: 'Target.getTargets', params: object): Promise<{ targetInfos: Target[] }>;
  send(method: 'Extensions.triggerAction', params: object): Promise<unknown>;
}

/** How often a click is sent, and how long each may take until the panel is there. */
const CLICKS = 40;
const CLICK_MS = 500;

/**
 * Clicks the extension's toolbar button on a page's tab, as a user does: it opens the docked panel and lets the
 * extension work in that tab. A click within about half a second of the start is lost, so it is sent until the panel
 * is there.
 */
export async function dockPanel(
  context: BrowserContext,
  extensionId: string,
  page: Page,
  file = 'sidepanel.html',
): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has ended.');
  const session = (await browser.newBrowserCDPSession()) as unknown as Session & { detach(): Promise<void> };
  const address = `chrome-extension://${extensionId}/${file}`;
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const click = () => session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const panel = await untilOpened(context, address, click);
  await session.detach();
  if (file === 'sidepanel.html') await panel.locator('[data-ready]').waitFor();
  return panel;
}

async function untilOpened(context: BrowserContext, address: string, click: () => Promise<unknown>): Promise<Page> {
  const isPanel = (page: Page) => page.url().startsWith(address);
  for (let count = 0; count < CLICKS; count++) {
    const opened = context.waitForEvent('page', { predicate: isPanel, timeout: CLICK_MS });
    const [panel] = await Promise.all([opened.catch(() => undefined), click()]);
    // On a busy machine it may come late, or be told of before it has its address; no later click brings another one.
    const found = panel ?? context.pages().find(isPanel);
    if (found) return found;
  }
  throw new Error('The side panel did not open.');
}
