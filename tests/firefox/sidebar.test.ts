import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSidebar, openSidebarPage } from '../support/firefox/open-sidebar-page.ts';

let sidebar: FirefoxSidebar;

beforeAll(async () => {
  sidebar = await openSidebarPage();
});

afterAll(() => sidebar?.close());

test('the extension installs, and its sidebar finds a script by pinyin initials and shows it', async () => {
  const { page } = sidebar;
  const field = await page.waitForSelector('[role=combobox]');
  await field?.type('wsdh');
  const first = await page.waitForSelector('[role=option][aria-selected=true]');
  expect(await first?.evaluate((row) => row.textContent)).toMatch(/silent caller/i);
  await page.keyboard.press('Enter');
  const title = await page.waitForSelector('.script h1');
  expect(await title?.evaluate((heading) => heading.textContent)).toBe('Silent caller');
});

test('a favourite and the place one was at survive a reload', async () => {
  const { page, reload } = sidebar;
  await page.click('.star');
  await page.waitForSelector('.star[aria-pressed=true]');
  await reload();
  await page.waitForSelector('.star[aria-pressed=true]');
});

test('no script, style or text was refused, and nothing left the machine', () => {
  expect(sidebar.problems).toEqual([]);
  expect(sidebar.remote).toEqual([]);
});
