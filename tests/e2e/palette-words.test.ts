import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundledScript } from '../support/e2e/bundled-script.ts';
import { openPalette, paletteFrame, paletteGone, sendCommand } from '../support/e2e/open-palette.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, search } from '../support/e2e/panel-states.ts';
import { beginScript, editWords } from '../support/e2e/states/own-states.ts';
import { stopWorker } from '../support/e2e/stop-worker.ts';
import { makePack, reworded } from '../support/packs/make-pack.ts';

const SILENT = 'sound.silent';
const { title } = bundledScript(SILENT, 'en');

let opened: OpenedPanel;

const field = () => opened.page.locator('#message');

beforeAll(async () => {
  opened = await openPanel({ lang: 'en' });
});

afterAll(() => opened?.close());

beforeEach(async () => {
  await opened.page.reload();
  await field().click();
});

/** Opens the palette, types at once, presses Enter at once: whatever is inserted must be the words of this moment. */
async function insertBlindly(letters: string): Promise<string> {
  const { page, worker } = opened;
  await openPalette(worker, page);
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await paletteGone(page);
  return field().inputValue();
}

describe('the palette offers what the panel offers', () => {
  test('own words over the pack’s, and none of the pack’s', async () => {
    const { panel } = opened;
    await editWords(panel, SILENT);
    const own = panel.locator('.own-field textarea').first();
    await own.fill('Hello, is a purple walrus calling?');
    await own.press('Control+Enter');
    await see(panel.locator('.words').first()).toHaveText('Hello, is a purple walrus calling?');
    expect(await insertBlindly(title)).toContain('purple walrus');
  });

  test('own words are found by what they say', async () => {
    expect(await insertBlindly('purple walrus')).toContain('purple walrus');
  });

  test('words changed while it lies open', async () => {
    const { page, panel, worker } = opened;
    await openPalette(worker, page);
    await page.keyboard.type(title);
    await editWords(panel, SILENT);
    const own = panel.locator('.own-field textarea').first();
    await own.fill('Hello, is a green heron calling?');
    await own.press('Control+Enter');
    await see(panel.locator('.words').first()).toHaveText('Hello, is a green heron calling?');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await paletteGone(page);
    expect(await field().inputValue()).toContain('green heron');
  });

  test('a script of one’s own', async () => {
    const { panel } = opened;
    await beginScript(panel, 'Walrus at the door');
    await panel.keyboard.type('Please do not open to the walrus.');
    await panel.keyboard.press('Control+Enter');
    await see(panel.getByRole('status').filter({ hasText: 'saved' })).toBeVisible();
    expect(await insertBlindly('walrus at')).toBe('Please do not open to the walrus.');
  });

  test('an installed pack under the name of the bundled one takes its place, whole', async () => {
    const { panel, page, worker } = opened;
    await goHome(panel);
    await panel.keyboard.press('Alt+U');
    await panel.locator('.panel[data-view=packs]').waitFor();
    const change = reworded((index) => index === 2, 'as the team lead wants it');
    const buffer = Buffer.from(makePack({ packId: 'standard', scripts: 5, change }));
    await panel
      .locator('input[type=file]')
      .setInputFiles({ name: 'team.ndjson', mimeType: 'application/x-ndjson', buffer });
    // Beside the pack of the agent's own script.
    await see(panel.locator('.pack-item')).toHaveCount(2);
    await search(panel, 'situation.s00002');
    await see(panel.getByRole('option').first()).toContainText('Situation 2');
    expect(await insertBlindly('Situation 2')).toContain('as the team lead wants it');
    const frame = await openPalette(worker, page);
    const gone = bundledScript('complaint.defect', 'en').title;
    await page.keyboard.type(gone);
    await see(frame.locator('.empty, [role=option]').first()).toBeVisible();
    await see(frame.getByRole('option', { name: gone })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await paletteGone(page);
  });

  test('words that cannot be read are not replaced by others, and that is said', async () => {
    const { page, panel, worker, context } = opened;
    // As after an update that was taken back: the database is a newer Cuecard's.
    await panel.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('cuecard');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const written = opening.result.transaction('meta', 'readwrite');
            written.objectStore('meta').put({ key: 'minReader', value: 999 });
            written.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await stopWorker(context, panel);
    await page.bringToFront();
    await sendCommand(worker);
    const frame = await paletteFrame(page);
    await see(frame.getByRole('alert')).toContainText('cannot be read right now', { timeout: 30_000 });
    await page.keyboard.type('silent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await paletteGone(page);
    expect(await field().inputValue()).toBe('');
  });
});
