import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSidebar, openSidebarPage } from '../support/firefox/open-sidebar-page.ts';

let sidebar: FirefoxSidebar;

beforeAll(async () => {
  sidebar = await openSidebarPage();
});

afterAll(() => sidebar?.close());

test('in a note the marks lie under their words, and Alt+Enter says it better', async () => {
  const { page } = sidebar;
  await page.keyboard.down('Alt');
  await page.keyboard.press('n');
  await page.keyboard.up('Alt');
  await page.waitForSelector('.note textarea');
  await page.type('.note textarea', `${'no sound at all on the line. '.repeat(20)} I dont know`);
  await page.waitForSelector('.linted-mirror mark');
  for (const width of [252, 320, 500]) {
    await page.setViewport({ width, height: 400 });
    const heights = await page.$$eval('.linted-mirror, .note textarea', (boxes) =>
      boxes.map(({ clientWidth, scrollHeight }) => [clientWidth, scrollHeight]),
    );
    expect(heights[0], `${width} px`).toEqual(heights[1]);
  }
  await page.keyboard.down('Alt');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Alt');
  const text = await page.$eval('.note textarea', (box) => (box as HTMLTextAreaElement).value);
  expect(text).not.toContain('dont know');
  expect(await page.$$('.linted-mirror mark')).toEqual([]);
  expect(sidebar.problems).toEqual([]);
});
