import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSidebar, openSidebarPage } from '../support/firefox/open-sidebar-page.ts';

let sidebar: FirefoxSidebar;

beforeAll(async () => {
  sidebar = await openSidebarPage();
});

afterAll(() => sidebar?.close());

const press = async (key: string) => {
  const { keyboard } = sidebar.page;
  await keyboard.down('Alt');
  await keyboard.press(key as never);
  await keyboard.up('Alt');
};

test('a complaint starts its clock, and what is late is counted on the button', async () => {
  const { page } = sidebar;
  await press('k');
  await press('p');
  await page.waitForSelector('.promise');
  expect(await page.$$eval('.promise-title', (titles) => titles.map((title) => title.textContent))).toEqual([
    'Admit the mistake',
    'Take responsibility',
    'Solve it',
  ]);
  await page.evaluate(putLatePromise);
  expect(await page.evaluate(badgeAfterLook)).toBe('1');
  expect(sidebar.problems).toEqual([]);
});

/** Stores a promise that was due five minutes ago. */
async function putLatePromise(): Promise<void> {
  const id = crypto.randomUUID();
  const now = Date.now();
  const row = {
    ...{ id, matter: id, kind: 'other', label: 'call back', customer: '', owner: '', zone: 'UTC', precision: 'minute' },
    ...{ madeAt: now - 3_600_000, dueAt: now - 300_000, state: { kind: 'open' }, extensions: [], reminded: [] },
  };
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('cuecard');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('promises', 'readwrite');
      transaction.objectStore('promises').put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Wakes the background script; gives the number on its button. Headless, the system shows no notification for long. */
async function badgeAfterLook(): Promise<string> {
  const { browser } = globalThis as unknown as { browser: typeof chrome };
  await browser.runtime.sendMessage({ kind: 'promises-changed' });
  return browser.action.getBadgeText({});
}
