import puppeteer, { type Browser, type Frame, type Page, type WebWorker } from 'puppeteer-core';
import { dispatchPalette } from '../../support/e2e/open-palette.ts';
import { findBrowser } from '../../support/find-browser.ts';

export interface Desk {
  readonly browser: Browser;
  readonly page: Page;
  /** The real docked panel, beside the page. */
  readonly panel: Page;
  /** Sends the palette's command as the browser does. Gives its moment: milliseconds since 1970. */
  callPalette(): Promise<number>;
  /** Gives the page the keyboard. */
  focusPage(): Promise<void>;
  /** Takes it from the page, as the panel does. */
  focusPanel(): Promise<void>;
  /** Whether a frame is the palette's. */
  isPalette(frame: Frame): Promise<boolean>;
  readonly extensionId: string;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension, and opens the panel as a click on the toolbar button would. */
export async function openDesk(extension: string): Promise<Desk> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    headless: !process.env.HEADED,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: 'en' },
    args: [
      '--no-sandbox',
      '--lang=en',
      '--window-size=1280,800',
      '--enable-unsafe-extension-debugging',
      '--disable-features=DialMediaRouteProvider',
    ],
  });
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = (await target.worker()) as WebWorker;
  const extensionId = new URL(target.url()).host;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const panel = await openPanel(browser, extensionId);
  return {
    browser,
    page,
    panel,
    focusPage: () => page.bringToFront(),
    focusPanel: () => panel.bringToFront(),
    callPalette: () => worker.evaluate(dispatchPalette),
    isPalette: async (frame) => frame.url().includes('/palette.html'),
    extensionId,
    close: () => browser.close(),
  };
}

/** A trigger in the first moments of a browser is lost, so it is repeated until the panel is there. */
async function openPanel(browser: Browser, id: string): Promise<Page> {
  const cdp = await browser.target().createCDPSession();
  for (let tries = 0; tries < 20; tries++) {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    const tab = targetInfos.find(({ type }) => type === 'tab');
    // The command is newer than the client's list of commands.
    await cdp.send('Extensions.triggerAction' as never, { id, targetId: tab?.targetId } as never);
    const isPanel = (one: { url(): string }) => one.url().startsWith(`chrome-extension://${id}/sidepanel.html`);
    const target = await browser.waitForTarget(isPanel, { timeout: 1000 }).catch(() => null);
    if (target) return target.asPage();
  }
  throw new Error('The panel did not open.');
}
