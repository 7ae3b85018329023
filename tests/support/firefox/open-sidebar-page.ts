import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { lookForFirefox } from '../find-browser.ts';

const BUILD = '.output/firefox-mv3';
const ADDON = 'cuecard@cuecard.invalid';
/** Firefox gives each installation a random address; a preference fixes it, so that the page can be opened. */
const ADDRESS = '4b8f3c1e-6f0a-4c55-9d0e-7f1d2a9c5e10';

export interface FirefoxSidebar {
  readonly browser: Browser;
  readonly page: Page;
  /** What the console said as an error, and what was thrown. */
  readonly problems: readonly string[];
  /** Every address outside of the machine that the page asked for. */
  readonly remote: readonly string[];
  /** Loads the sidebar's page anew. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Installs the Firefox build into a real, headless Firefox and opens the sidebar's page. */
export async function openSidebarPage(lang: 'zh-CN' | 'en-US' = 'en-US'): Promise<FirefoxSidebar> {
  const executablePath = lookForFirefox();
  if (!executablePath) throw new Error('No Firefox was found: install it, or set FIREFOX_BIN to its path.');
  if (!existsSync(`${BUILD}/manifest.json`)) throw new Error(`${BUILD} is not built: run "npm run build:firefox".`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: ADDRESS }),
      'intl.locale.requested': lang,
    },
  });
  await browser.installExtension(resolve(BUILD));
  const page = await browser.newPage();
  const problems: string[] = [];
  const remote: string[] = [];
  page.on('pageerror', (error) => problems.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) remote.push(request.url());
  });
  const reload = async () => {
    // Waiting for the load event never ends on an extension's page; what is waited for is the panel itself.
    await page.goto(`moz-extension://${ADDRESS}/sidepanel.html`, { waitUntil: [] });
    await page.waitForSelector('[data-ready]');
  };
  await reload();
  return { browser, page, problems, remote, reload, close: () => browser.close() };
}
