import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript, search } from '../support/e2e/panel-states.ts';
import { readClipboard } from '../support/e2e/read-clipboard.ts';
import { beginScript, editWords } from '../support/e2e/states/own-states.ts';

const SCRIPT = 'sound.silent';
const firstOption = ({ panel }: OpenedPanel) => panel.getByRole('option').first();

const reload = async ({ panel }: OpenedPanel) => {
  await panel.reload();
  await panel.locator('[data-ready]').waitFor();
};

describe('own words in the built extension', () => {
  let opened: OpenedPanel;

  beforeAll(async () => {
    opened = await openPanel({ lang: 'en' });
  });

  afterAll(() => opened?.close());

  test('by keyboard alone: edited, shown, found by what they say, marked, copied, and there after a reload', async () => {
    const { panel } = opened;
    await openScript(panel, SCRIPT);
    await panel.keyboard.press('e');
    const field = panel.locator('.own-field textarea').first();
    await see(field).toBeFocused();
    await panel.keyboard.press('Control+A');
    await panel.keyboard.type('Hello, is a purple walrus calling?');
    await panel.keyboard.press('Control+Enter');
    await see(panel.locator('.words').first()).toHaveText('Hello, is a purple walrus calling?');
    await search(panel, 'purple walrus');
    await see(firstOption(opened)).toContainText('own words');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Control+Enter');
    await see(panel.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    expect(await readClipboard(panel)).toContain('purple walrus');
    await reload(opened);
    await see(panel.locator('.words').first()).toHaveText('Hello, is a purple walrus calling?');
    await search(panel, 'purple walrus');
    await see(firstOption(opened)).toContainText('own words');
  });

  test('the pack’s words come back, and the search forgets the own ones', async () => {
    const { panel } = opened;
    await editWords(panel, SCRIPT);
    await panel.getByRole('button', { name: 'Back to the pack’s words' }).first().click();
    await panel.keyboard.press('Control+Enter');
    await see(panel.locator('.script .own-mark')).toHaveCount(0);
    await see(panel.locator('.words').first()).not.toContainText('walrus');
    await search(panel, 'purple walrus');
    await see(panel.getByRole('option').filter({ hasText: 'own words' })).toHaveCount(0);
    await editWords(panel, SCRIPT);
    await panel.locator('.own-earlier summary').first().click();
    await see(panel.locator('.own-earlier').first()).toContainText('purple walrus');
  });

  test('what is typed and not saved is there after a reload', async () => {
    const { panel } = opened;
    await editWords(panel, SCRIPT);
    await panel.locator('.own-field textarea').first().fill('Half a sen');
    await reload(opened);
    await see(panel.locator('.own-field textarea').first()).toHaveValue('Half a sen');
    await panel.getByRole('button', { name: 'Discard' }).click();
    await see(panel.locator('.own-field textarea').first()).not.toHaveValue('Half a sen');
  });
});

test('an own script is found by pinyin initials, inserted into the page, and outlives the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'cuecard-profile-'));
  try {
    const first = await openPanel({ lang: 'zh-CN', profile });
    await beginScript(first.panel, '仓库补发包裹');
    await see(first.panel.locator('[data-field=say]')).toBeFocused();
    await first.panel.keyboard.type('我们马上为您补发包裹。');
    await first.panel.keyboard.press('Control+Enter');
    await see(first.panel.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await search(first.panel, 'ckbfbg');
    await see(firstOption(first)).toContainText('仓库补发包裹');
    await see(firstOption(first)).toContainText('自建');
    await first.page.locator('textarea').first().click();
    await first.panel.keyboard.press('Enter');
    await see(first.panel.locator('.words').first()).toHaveText('我们马上为您补发包裹。');
    await first.panel.keyboard.press('Enter');
    await see(first.page.locator('textarea').first()).toHaveValue('我们马上为您补发包裹。');
    await first.close();

    const second = await openPanel({ lang: 'zh-CN', profile });
    await search(second.panel, 'ckbfbg');
    await see(firstOption(second)).toContainText('仓库补发包裹');
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('own scripts are saved as a file, deleted, and taken from the file again', async () => {
  const opened = await openPanel({ lang: 'en' });
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-own-'));
  try {
    const { panel } = opened;
    await beginScript(panel, 'Walrus at the door');
    await panel.keyboard.type('Please do not open.');
    await panel.keyboard.press('Control+Enter');
    await goHome(panel);
    await panel.locator('.tab-bar button').last().click();
    const section = panel.locator('.own-section');
    await see(section).toContainText('Walrus at the door');
    const download = panel.waitForEvent('download');
    await section.getByRole('button', { name: 'Save as a file' }).click();
    const file = join(folder, 'own.ndjson');
    await (await download).saveAs(file);
    await section.getByRole('button', { name: /^Edit words/ }).click();
    await panel.getByRole('button', { name: 'Delete' }).click();
    await see(section).toContainText('No script of your own yet.');
    const broken = join(folder, 'broken.ndjson');
    writeFileSync(broken, readFileSync(file, 'utf8').slice(0, -20));
    await section.locator('input[type=file]').setInputFiles(broken);
    await see(panel.getByText(/Not taken: this is not a file of own scripts/)).toBeVisible();
    await section.locator('input[type=file]').setInputFiles(file);
    await see(section).toContainText('Walrus at the door');
    await search(panel, 'walrus');
    await see(firstOption(opened)).toContainText('Walrus at the door');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await opened.close();
  }
});
