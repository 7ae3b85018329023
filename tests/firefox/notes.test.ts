import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSidebar, openSidebarPage } from '../support/firefox/open-sidebar-page.ts';

let sidebar: FirefoxSidebar;

beforeAll(async () => {
  sidebar = await openSidebarPage();
});

afterAll(() => sidebar?.close());

const pressAlt = async (key: string) => {
  const { keyboard } = sidebar.page;
  await keyboard.down('Alt');
  await keyboard.press(key as never);
  await keyboard.up('Alt');
};

test('a note is written, saved, copied beside the database, and found again', async () => {
  const { page } = sidebar;
  await page.waitForSelector('[role=combobox]');
  await pressAlt('n');
  await page.waitForSelector('.note textarea:focus');
  await page.keyboard.type('Promised a call back.');
  await page.waitForSelector('[data-save=saved]');
  await pressAlt('j');
  const row = await page.waitForSelector('.note-row');
  expect(await row?.evaluate((element) => element.textContent)).toContain('Promised a call back.');
  expect(await page.evaluate(copiesMade)).toBe(1);
  expect(await page.evaluate(draftsLeft)).toBe(0);
  expect(sidebar.problems).toEqual([]);
});

/** How many copies of notes there are, once there is one. */
async function copiesMade(): Promise<number> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('notes', { create: true });
  for (;;) {
    let count = 0;
    for await (const _ of folder.keys()) count += 1;
    if (count > 0) return count;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function draftsLeft(): Promise<number> {
  const { browser } = globalThis as unknown as { browser: typeof chrome };
  return Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('draft/')).length;
}
