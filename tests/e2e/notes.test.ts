import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginNote, chooseBackup, openNotes, writeNote } from '../support/e2e/note-states.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript } from '../support/e2e/panel-states.ts';

const text = (panel: Page) => panel.locator('.note > textarea');
const rows = (panel: Page) => panel.locator('.note-row');

/** The same extension page in a tab: a second panel on the same notes. */
async function openSecond({ context, extensionId }: OpenedPanel): Promise<Page> {
  const second = await context.newPage();
  await second.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await second.locator('[data-ready]').waitFor();
  return second;
}

async function deleteAll(panel: Page): Promise<void> {
  await openNotes(panel);
  for (let left = await rows(panel).count(); left > 0; left--) {
    await panel.locator('.note-delete').first().click();
    await see(rows(panel)).toHaveCount(left - 1);
  }
}

describe('notes in one panel', () => {
  let opened: OpenedPanel;

  beforeAll(async () => {
    opened = await openPanel({ lang: 'en' });
  });
  afterAll(() => opened?.close());

  test('by keyboard alone: begun, written, saved, found, opened again', async () => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.press('Alt+N');
    await see(text(panel)).toBeFocused();
    await panel.keyboard.type('Parcel is one item short; call back by Friday.');
    await panel.keyboard.press('Escape');
    await see(panel.getByRole('combobox')).toBeFocused();
    await panel.keyboard.press('Alt+J');
    await see(panel.getByRole('searchbox')).toBeFocused();
    await panel.keyboard.type('FRIDAY');
    await see(panel.locator('.note-row mark')).toHaveText('Friday');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await see(text(panel)).toHaveValue('Parcel is one item short; call back by Friday.');
    await see(panel.locator('[data-save=saved]')).toBeVisible();
  });

  test('a script used in the call stands in its note, which the key opens again', async () => {
    const { panel } = opened;
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Control+Enter');
    await panel.locator('.notice').waitFor();
    await panel.keyboard.press('Alt+N');
    await see(text(panel)).toHaveValue(/one item short/);
    await see(panel.locator('.note-scripts .chip')).toHaveCount(1);
  });

  test('a name and number given in the note are those of the call', async () => {
    const { panel } = opened;
    await panel.locator('[data-field=surname]').fill('O’Neill');
    await panel.locator('[data-field=phone]').fill('+1 212 555 0100');
    await text(panel).focus();
    await see(panel.locator('.call-bar')).toContainText('O’Neill');
  });

  test('a name with markup in it is a name', async () => {
    const { panel } = opened;
    const surname = '<img src=x onerror=alert(1)>“&amp;”';
    await writeNote(panel, { surname, phone: '<b>1</b>', text: '</textarea><script>alert(1)</script>' });
    await openNotes(panel);
    await see(rows(panel).first()).toContainText(surname);
    await see(rows(panel).first()).toContainText('</textarea><script>');
    expect(await panel.locator('main img, main script, main b').count()).toBe(0);
  });

  test('numbers are masked as they are typed; a telephone number may be had back, a code never', async () => {
    const { panel } = opened;
    await beginNote(panel);
    await panel.keyboard.type('回电 13800138000 可以。');
    await see(text(panel)).toHaveValue('回电 138****8000 可以。');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await see(text(panel)).toHaveValue('回电 13800138000 可以。');
    await see(text(panel)).toBeFocused();
    await panel.keyboard.press('Control+End');
    await panel.keyboard.type(' 验证码 482913 收到');
    await see(text(panel)).toHaveValue('回电 13800138000 可以。 验证码 ****** 收到');
    await see(panel.locator('.note-mask')).toHaveCount(1);
    expect(await panel.locator('.note-mask button').count()).toBe(0);
    await panel.locator('[data-save=saved]').waitFor();
    await panel.keyboard.press('Escape');
    await openNotes(panel);
    await rows(panel).first().getByRole('button').first().click();
    await see(text(panel)).toHaveValue('回电 13800138000 可以。 验证码 ****** 收到');
  });

  test('a note that is too long loses nothing and says what to do', async () => {
    const { panel } = opened;
    await beginNote(panel);
    const line = `${'many words '.repeat(9)}\n`;
    const long = line.repeat(210);
    await text(panel).fill(long);
    await see(panel.locator('.note-problem')).toContainText('20,000');
    await panel.locator('.note-problem button').click();
    await see(panel.locator('[data-save=saved]')).toBeVisible();
    const rest = await text(panel).inputValue();
    await panel.keyboard.press('Escape');
    await see(panel.locator('[data-save=saved]')).toBeVisible();
    const first = await text(panel).inputValue();
    expect(first.length).toBeLessThanOrEqual(20_000);
    const words = (value: string) => value.split(/\s+/).filter((word) => word !== '');
    expect([...words(first), ...words(rest)]).toEqual(words(long));
  });

  test('a deleted note comes back by one key', async () => {
    const { panel } = opened;
    await openNotes(panel);
    const before = await rows(panel).allTextContents();
    await panel.locator('.note-delete').nth(1).click();
    await see(rows(panel)).toHaveCount(before.length - 1);
    await see(rows(panel).nth(1).getByRole('button').first()).toBeFocused();
    await panel.keyboard.press('Control+z');
    await see(rows(panel)).toHaveCount(before.length);
    expect(await rows(panel).allTextContents()).toEqual(before);
  });

  test('a full disk is told, the words stay, and are saved when there is room', async () => {
    const { panel } = opened;
    await beginNote(panel);
    await panel.keyboard.type('Begun. ');
    await panel.locator('[data-save=saved]').waitFor();
    await panel.evaluate(() => {
      const real = IDBObjectStore.prototype.put;
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put: real }) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await panel.keyboard.type('Promised a refund.');
    await see(panel.locator('.note-problem')).toContainText('disk is full');
    await see(panel.locator('[data-save=fault]')).toBeVisible();
    await panel.keyboard.press('Escape');
    await openNotes(panel);
    await see(panel.locator('.notes-unsaved')).toBeVisible();
    await rows(panel).first().getByRole('button').first().click();
    await see(text(panel)).toHaveValue('Begun. Promised a refund.');
    await panel.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
    await panel.locator('.note-problem button').click();
    await see(panel.locator('[data-save=saved]')).toBeVisible();
  });

  test('notes go into a file and come back by id, once', async () => {
    const { panel } = opened;
    await openNotes(panel);
    const before = await rows(panel).allTextContents();
    await panel.locator('.notes-files summary').click();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.locator('.notes-files p button').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^cuecard-notes-\d{4}-\d{2}-\d{2}\.json$/);
    const file = await readFile(await download.path(), 'utf8');
    await deleteAll(panel);
    await chooseBackup(panel, file);
    await see(panel.locator('.restore')).toContainText(`${before.length} notes to add; 0 already here.`);
    await panel.locator('.restore .primary').click();
    await see(rows(panel)).toHaveCount(before.length);
    expect((await rows(panel).allTextContents()).sort()).toEqual([...before].sort());
    await chooseBackup(panel, file);
    await see(panel.locator('.restore')).toContainText('Nothing to add');
  });

  test.each([
    ['no JSON', 'a,b,c', 'it holds no JSON'],
    ['other JSON', '{"bookmarks":[]}', 'no backup of Cuecard’s notes'],
    ['a later version', '{"format":"cuecard-notes","version":99,"notes":[]}', 'newer Cuecard'],
  ])('a broken backup is refused with a sentence: %s', async (_, file, sentence) => {
    const { panel } = opened;
    const before = await rows(panel).count();
    await chooseBackup(panel, file);
    await see(panel.locator('.restore')).toContainText(sentence);
    await panel.locator('.restore button').click();
    await see(rows(panel)).toHaveCount(before);
  });
});

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
