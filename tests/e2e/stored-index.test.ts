import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, search } from '../support/e2e/panel-states.ts';
import { makePack } from '../support/packs/make-pack.ts';

type Row = { readonly stamp: string; readonly bytes: readonly number[] };

/** The stored index of the pack `mine`, read in the panel from its database; with `put` this one is left there instead. */
const storedIndex = (panel: Page, put?: Row): Promise<Row> =>
  panel.evaluate(async (row) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('cuecard'));
    const store = db.transaction('indexes', 'readwrite').objectStore('indexes');
    if (row) {
      await asked(store.put({ packId: 'mine', stamp: row.stamp, buffer: new Uint8Array(row.bytes).buffer }));
    }
    const { stamp, buffer } = (await asked(store.get('mine'))) as { stamp: string; buffer: ArrayBuffer };
    db.close();
    return { stamp, bytes: Array.from(new Uint8Array(buffer)) };
  }, put);

describe('the stored index of an installed pack', () => {
  let opened: OpenedPanel;
  let sound: Row;
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-index-'));

  const openedAnew = async (row?: Row): Promise<Page> => {
    const { panel } = opened;
    if (row) await storedIndex(panel, row);
    await goHome(panel);
    await panel.reload();
    await panel.locator('[data-ready]').waitFor();
    return panel;
  };

  beforeAll(async () => {
    const file = join(folder, 'mine.ndjson');
    writeFileSync(file, makePack({ packId: 'mine', scripts: 40 }));
    opened = await openPanel({ lang: 'en' });
    const { panel } = opened;
    await panel.keyboard.press('Alt+U');
    await panel.locator('.panel[data-view=packs]').waitFor();
    await panel.locator('input[type=file]').setInputFiles(file);
    await panel.locator('.pack-item', { hasText: '41' }).waitFor();
    sound = await storedIndex(panel);
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened?.close();
  });

  test('serves at the next start as it lies there, without the worker', async () => {
    const workers: string[] = [];
    opened.panel.on('worker', (worker) => workers.push(worker.url()));
    const panel = await openedAnew();
    await search(panel, 'situation 37');
    await see(panel.getByRole('option').first()).toContainText('Situation 37');
    await panel.keyboard.press('Enter');
    await see(panel.locator('main')).toContainText('This is answer number 37');
    expect(workers).toEqual([]);
    expect(await storedIndex(panel)).toEqual(sound);
  });

  const middle = () => sound.bytes.length >> 1;
  test.each([
    ['one byte is another', () => sound.bytes.map((byte, at) => (at === middle() ? byte ^ 1 : byte))],
    ['it is cut short', () => sound.bytes.slice(0, middle())],
    ['it is of another version', () => sound.bytes.map((byte, at) => (at === 4 ? byte ^ 1 : byte))],
    ['it is empty', () => []],
  ])('is made anew when %s, and what is in the pack is found', async (_, damage) => {
    const bytes = damage();
    expect(bytes).not.toEqual(sound.bytes);
    const panel = await openedAnew({ stamp: sound.stamp, bytes });
    await search(panel, 'situation 37');
    await see(panel.getByRole('option').first()).toContainText('Situation 37');
    await expect.poll(() => storedIndex(panel)).toEqual(sound);
  });

  test('of other words is made anew too', async () => {
    const panel = await openedAnew({ stamp: 'of-other-words', bytes: sound.bytes });
    await search(panel, 'qingxing 12');
    await see(panel.getByRole('option').first()).toContainText('Situation 12');
    await expect.poll(() => storedIndex(panel)).toEqual(sound);
  });
});
