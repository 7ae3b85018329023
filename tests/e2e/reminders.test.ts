import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CallPromise } from '../../utils/core/call/promise.ts';
import { letTimePass } from '../support/e2e/let-time-pass.ts';
import { type OpenedPanel, openPanel, type PanelOptions } from '../support/e2e/open-panel.ts';
import { seedPromises, storedPromise } from '../support/e2e/seed-promises.ts';
import { stopWorker } from '../support/e2e/stop-worker.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let opened: OpenedPanel | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function start(options: PanelOptions = {}): Promise<OpenedPanel> {
  opened = await openPanel({ lang: 'en', ...options });
  return opened;
}

const notifications = (page: Page) => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const badge = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}));
const alarmAt = (page: Page) => page.evaluate(async () => (await chrome.alarms.get('promises'))?.scheduledTime);
/** Wakes the worker, which then looks at promises and clock. */
const wake = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({ kind: 'promises-changed' }));

function rowsOf(page: Page): Promise<CallPromise[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('cuecard');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<CallPromise[]>((resolve) => {
      db.transaction('promises').objectStore('promises').getAll().onsuccess = ({ target }) =>
        resolve((target as IDBRequest<CallPromise[]>).result);
    });
    db.close();
    return rows.sort((a, b) => a.dueAt - b.dueAt);
  });
}

/** Takes a complaint by its key and gives its promises, by due time. */
async function takeComplaint(panel: Page): Promise<CallPromise[]> {
  await panel.keyboard.press('Alt+K');
  await panel.keyboard.press('Alt+P');
  await see(panel.locator('.promise')).toHaveCount(3);
  return rowsOf(panel);
}

/** Another page of the extension in place of the panel, so that nothing but the worker acts. */
async function withoutPanel({ panel, extensionId }: OpenedPanel): Promise<Page> {
  await panel.goto(`chrome-extension://${extensionId}/options.html`);
  return panel;
}

describe('a complaint that was taken', () => {
  test('has its clock: 24 hours, 48 hours and 30 days, with an alarm for the next look', async () => {
    const { panel } = await start();
    const promises = await takeComplaint(panel);
    expect(promises.map(({ kind, dueAt, madeAt }) => [kind, (dueAt - madeAt) / HOUR])).toEqual([
      ['admit', 24],
      ['responsibility', 48],
      ['solve', expect.closeTo(720, 0)],
    ]);
    await vi.waitFor(async () => expect(await alarmAt(panel)).toBeGreaterThan(Date.now()));
    expect(await notifications(panel)).toEqual([]);
    expect(await badge(panel)).toBe('');
  });

  test('is reminded of by a worker that was stopped meanwhile, once', async () => {
    const desk = await start();
    const [admit] = (await takeComplaint(desk.panel)) as [CallPromise];
    const page = await withoutPanel(desk);
    await letTimePass(page, 21 * HOUR);
    await stopWorker(desk.context, page);
    await wake(page);
    expect(await notifications(page)).toEqual([]);
    await letTimePass(page, HOUR + MINUTE);
    await stopWorker(desk.context, page);
    await wake(page);
    expect(await notifications(page)).toEqual([`promise:${admit.id}`]);
    expect(await badge(page)).toBe('1');
    await page.evaluate((id) => chrome.notifications.clear(id), `promise:${admit.id}`);
    await stopWorker(desk.context, page);
    await wake(page);
    expect(await notifications(page), 'shown again').toEqual([]);
    await letTimePass(page, 2 * HOUR);
    await stopWorker(desk.context, page);
    await wake(page);
    expect(await notifications(page)).toEqual([`promise:${admit.id}`]);
  });

  test('is reminded of after the browser was closed, and is still in the list, overdue first', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'cuecard-reminders-'));
    try {
      const first = await start({ profile });
      await takeComplaint(first.panel);
      const page = await withoutPanel(first);
      await letTimePass(page, 2 * DAY - 30 * MINUTE);
      await first.close();

      const second = await start({ profile });
      await vi.waitFor(async () => expect(await notifications(second.panel)).toHaveLength(2));
      expect(await badge(second.panel)).toBe('2');
      await second.panel.keyboard.press('Alt+P');
      await see(second.panel.locator('.promise')).toHaveCount(3);
      await see(second.panel.locator('.group-overdue .promise-title')).toHaveText('Admit the mistake');
      await see(second.panel.locator('.group-today .promise-title')).toHaveText('Take responsibility');
      await see(second.panel.locator('.due-count')).toHaveText('2');
    } finally {
      await opened?.close();
      opened = undefined;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

test('the alarm itself wakes a stopped worker: shown when due, not before', async () => {
  const desk = await start();
  const soon = storedPromise({ label: 'call back', madeAgo: 0, dueIn: 0.1 });
  await seedPromises(desk.panel, [soon]);
  const page = await withoutPanel(desk);
  await wake(page);
  expect(await alarmAt(page)).toBe(soon.dueAt);
  await stopWorker(desk.context, page);
  expect(Date.now()).toBeLessThan(soon.dueAt);
  expect(await notifications(page)).toEqual([]);
  await vi.waitFor(async () => expect(await notifications(page)).toEqual([`promise:${soon.id}`]), {
    timeout: 60_000,
    interval: 200,
  });
  expect(Date.now()).toBeGreaterThanOrEqual(soon.dueAt);
});

test('a browser that empties the database gives the open promises back', async () => {
  const desk = await start();
  await takeComplaint(desk.panel);
  const page = await withoutPanel(desk);
  await wake(page);
  await stopWorker(desk.context, page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('cuecard');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await wake(page);
  expect((await rowsOf(page)).map(({ kind }) => kind)).toEqual(['admit', 'responsibility', 'solve']);
});

test('what is done takes its reminder and its number back', async () => {
  const { panel } = await start();
  const late = storedPromise({ label: 'call back', madeAgo: 100, dueIn: -5 });
  await seedPromises(panel, [late]);
  await wake(panel);
  expect(await notifications(panel)).toEqual([`promise:${late.id}`]);
  await panel.keyboard.press('Alt+P');
  await panel.locator('.promise-done').click();
  await vi.waitFor(async () => expect(await notifications(panel)).toEqual([]));
  await vi.waitFor(async () => expect(await badge(panel)).toBe(''));
  await panel.getByRole('button', { name: 'Undo' }).click();
  await see(panel.locator('.group-overdue .promise')).toHaveCount(1);
  await vi.waitFor(async () => expect(await badge(panel)).toBe('1'));
});

test('a click on the reminder leads to the list', async () => {
  const { panel, worker } = await start();
  const late = storedPromise({ label: 'call back', madeAgo: 100, dueIn: -5 });
  await seedPromises(panel, [late]);
  await wake(panel);
  await worker.evaluate((id) => {
    const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
    onClicked.dispatch(id);
  }, `promise:${late.id}`);
  await panel.locator('.panel[data-view=promises]').waitFor();
  expect(await notifications(panel)).toEqual([]);
});
