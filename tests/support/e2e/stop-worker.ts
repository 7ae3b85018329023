import type { BrowserContext, Page } from 'playwright';

/**
 * Stops the extension's worker as the browser does after a while without work: its globals are lost, its events wake
 * it. With the test's own connection open it would never stop by itself. `page`: any page of the extension.
 */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
