import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { openScript } from '../support/e2e/panel-states.ts';
import { beginNote, openNotes, writeNote } from '../support/e2e/states/note-states.ts';

const text = (panel: Page) => panel.locator('.note textarea');
const rows = (panel: Page) => panel.locator('.note-row');

/** The same extension page in a tab: a second panel on the same notes. */
async function openSecond({ context, extensionId }: OpenedPanel): Promise<Page> {
  const second = await context.newPage();
  await second.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await second.locator('[data-ready]').waitFor();
  return second;
}

describe('two panels on one note', () => {
  test('what one saves the other sees; what both write is never lost', async () => {
    const opened = await openPanel({ lang: 'en' });
    const { panel } = opened;
    await writeNote(panel, { surname: 'Li', phone: '', text: 'First words.' });
    const second = await openSecond(opened);
    await openNotes(second);
    await rows(second).first().getByRole('button').first().click();
    await see(text(second)).toHaveValue('First words.');

    await text(second).fill('First words. Seen by the other.');
    await second.locator('[data-save=saved]').waitFor();
    await see(text(panel)).toHaveValue('First words. Seen by the other.');

    await Promise.all([
      text(panel).fill('First words. Seen by the other. Written here.'),
      text(second).fill('First words. Seen by the other. Written there.'),
    ]);
    const conflicted = await Promise.any([
      panel
        .locator('.note-conflict')
        .waitFor()
        .then(() => panel),
      second
        .locator('.note-conflict')
        .waitFor()
        .then(() => second),
    ]);
    await see(conflicted.locator('.note-conflict')).toContainText('Written here.');
    await see(conflicted.locator('.note-conflict')).toContainText('Written there.');
    await conflicted.locator('.note-conflict .actions button').click();
    for (const page of [panel, second]) {
      await see(text(page)).toHaveValue(/Written here\./);
      await see(text(page)).toHaveValue(/Written there\./);
    }
    await second.close();
    await opened.close();
  });
});

describe('when the panel or the browser ends in the middle of a word', () => {
  test('a closed panel loses nothing', async () => {
    const opened = await openPanel({ lang: 'en' });
    const second = await openSecond(opened);
    await beginNote(second);
    await second.keyboard.type('Typed and closed at once');
    await second.close({ runBeforeUnload: false });
    const third = await openSecond(opened);
    await openNotes(third);
    await see(rows(third).first()).toContainText('Typed and closed at once');
    await opened.close();
  });

  test('a killed browser loses nothing that was typed a moment before', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'cuecard-e2e-'));
    const killed = await openPanel({ lang: 'en', profile });
    await beginNote(killed.panel);
    await killed.panel.keyboard.type('Saved before. ');
    await killed.panel.locator('[data-save=saved]').waitFor();
    await killed.panel.keyboard.type('Typed just now');
    // The words are a draft in the browser’s hands; the database has not seen them.
    await killed.panel.waitForFunction(async () =>
      JSON.stringify(await chrome.storage.local.get(null)).includes('Typed just now'),
    );
    const ended = new Promise((resolve) => killed.context.once('close', resolve));
    const session = await killed.context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.crash').catch(() => {});
    await ended;
    await killed.close().catch(() => {});

    const opened = await openPanel({ lang: 'en', profile });
    await openNotes(opened.panel);
    await see(rows(opened.panel).first()).toContainText('Saved before. Typed just now');
    await opened.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('notes come back when the browser has lost their database', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'cuecard-e2e-'));
    const before = await openPanel({ lang: 'en', profile });
    await writeNote(before.panel, { surname: 'Wang', phone: '', text: 'To be lost and found' });
    await writeNote(before.panel, { surname: 'Zhao', phone: '', text: 'A second one' });
    await openNotes(before.panel);
    await before.close();
    rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true });

    const opened = await openPanel({ lang: 'en', profile });
    await see(opened.panel.locator('.notice')).toContainText('2 notes put back');
    await openNotes(opened.panel);
    await see(rows(opened.panel)).toHaveCount(2);
    await opened.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a database that does not open leaves the scripts, says so, and gives out what can be read', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'cuecard-e2e-'));
    const before = await openPanel({ lang: 'en', profile });
    await writeNote(before.panel, { surname: 'Wang', phone: '', text: 'Kept in a copy' });
    await openNotes(before.panel);
    await before.panel.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      };
    });
    await before.panel.reload();
    const { panel } = before;
    await panel.locator('[data-ready]').waitFor();
    await panel.locator('.tab-bar button').nth(3).click();
    await see(panel.locator('.notes-fault')).toContainText('Notes cannot be opened');
    await see(panel.locator('.notes-fault')).toContainText('Readable: 1 note.');
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.locator('.notes-fault .primary').click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Kept in a copy');
    await openScript(panel, 'sound.silent');
    await see(panel.locator('.words').first()).toBeVisible();
    await before.context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});
