import puppeteer from 'puppeteer-core';
import { lookForFirefox } from '../../support/find-browser.ts';
import { focusPage, isPalette, leavePage, pressShortcut } from '../../support/firefox/press-shortcut.ts';
import type { Desk } from './chromium.ts';

const ADDON = 'cuecard@cuecard.invalid';
/** Firefox gives each installation a random address; a preference fixes it, so that the page can be opened. */
const ADDRESS = '4b8f3c1e-6f0a-4c55-9d0e-7f1d2a9c5e10';

/**
 * Starts Firefox with the built extension. The sidebar can't be driven from outside, so its page is opened in a window
 * of its own.
 */
export async function openFirefoxDesk(extension: string): Promise<Desk> {
  const executablePath = lookForFirefox();
  if (!executablePath) throw new Error('No Firefox was found: install it, or set FIREFOX_BIN to its path.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: ADDRESS }) },
    defaultViewport: null,
  });
  await browser.installExtension(extension);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const panel = await browser.newPage({ type: 'window' });
  await panel.goto(`moz-extension://${ADDRESS}/sidepanel.html`, { waitUntil: [] });
  await panel.waitForSelector('[data-ready]');
  await page.bringToFront();
  return {
    browser,
    page,
    panel,
    focusPage: () => focusPage(browser),
    focusPanel: () => leavePage(browser),
    callPalette: () => pressShortcut(browser, 'I'),
    isPalette,
    extensionId: ADDRESS,
    close: () => browser.close(),
  };
}
