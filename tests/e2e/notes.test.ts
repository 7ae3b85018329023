import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript } from '../support/e2e/panel-states.ts';
import { beginNote, chooseBackup, openNotes, writeNote } from '../support/e2e/states/note-states.ts';

const text = (panel: Page) => panel.locator('.note textarea');
const rows = (panel: Page) => panel.locator('.note-row');

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
