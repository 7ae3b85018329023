import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundledScript, saidText } from '../support/e2e/bundled-script.ts';
import { type FirefoxSidebar, openSidebarPage } from '../support/firefox/open-sidebar-page.ts';
import { firefoxPalette, isPalette, pressShortcut } from '../support/firefox/press-shortcut.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const SCRIPT = 'sound.silent';
const title = bundledScript(SCRIPT, 'en').title;
const said = saidText(SCRIPT, 'en');

let sidebar: FirefoxSidebar;
let server: FolderServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder('tests/support/demo-crm');
  sidebar = await openSidebarPage();
});

afterAll(async () => {
  await sidebar?.close();
  await server?.close();
});

beforeEach(async () => {
  page = await sidebar.browser.newPage();
  await page.goto(`${server.origin}/`);
  await page.bringToFront();
});

afterEach(() => page.close());

/** The field with a letter on both sides of the caret, and the palette over it. */
async function open() {
  await page.click('#message');
  await page.keyboard.type('ab');
  await page.keyboard.press('ArrowLeft');
  await pressShortcut(sidebar.browser, 'I');
  const frame = await firefoxPalette(page, 20_000);
  await frame.waitForSelector('[role=combobox]');
  return frame;
}

const value = () => page.$eval('#message', (field) => (field as HTMLTextAreaElement).value);

async function gone(): Promise<void> {
  const until = Date.now() + 10_000;
  const isLeft = () => page.evaluate(() => document.querySelectorAll('[popover=manual]').length > 0);
  while (await isLeft()) {
    if (Date.now() > until) throw new Error('The palette stays.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await Promise.all(page.frames().map(isPalette))).not.toContain(true);
}

describe('the quick palette in Firefox', () => {
  test('letters and Enter insert at the caret, typing goes on behind it, nothing is left', async () => {
    const frame = await open();
    await page.keyboard.type(title);
    await frame.waitForFunction(
      (name) => document.querySelector('[aria-selected=true]')?.textContent?.includes(name),
      {},
      title,
    );
    await page.keyboard.press('Enter');
    await gone();
    await page.keyboard.type('Z');
    expect(await value()).toBe(`a${said}Zb`);
    // Its address is the same for all pages in Firefox: none may learn it.
    const seen = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
    expect(seen.join()).not.toContain('moz-extension');
  });

  test('Escape leaves the caret as it was', async () => {
    await open();
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    await gone();
    await page.keyboard.type('Z');
    expect(await value()).toBe('aZb');
  });

  test('a field that takes no text is named', async () => {
    await page.$eval('#message', (field) => field.setAttribute('readonly', ''));
    await page.click('#message');
    await pressShortcut(sidebar.browser, 'I');
    const frame = await firefoxPalette(page, 20_000);
    await frame.waitForSelector('[role=combobox]');
    expect(await frame.$eval('body', (body) => body.textContent)).toContain('read-only');
    await page.keyboard.press('Escape');
    await gone();
  });
});
