import type { BrowserContext, Page } from 'playwright';
import { vi } from 'vitest';

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

/**
 * Clicks the extension's toolbar button on a page's tab, as a user does: it opens the docked panel and lets the
 * extension work in that tab. A click within about half a second of the start is lost, so it is sent until the panel
 * is there.
 */
export async function dockPanel(context: BrowserContext, extensionId: string, page: Page): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has ended.');
  const session = (await browser.newBrowserCDPSession()) as unknown as Session & { detach(): Promise<void> };
  const address = `chrome-extension://${extensionId}/sidepanel.html`;
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const panel = await vi.waitFor(
    async () => {
      const opened = context.waitForEvent('page', {
        predicate: (candidate) => candidate.url().startsWith(address),
        timeout: 500,
      });
      const [found] = await Promise.all([
        opened,
        session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId }),
      ]);
      return found;
    },
    { timeout: 20_000, interval: 10 },
  );
  await session.detach();
  await panel.locator('[data-ready]').waitFor();
  return panel;
}
