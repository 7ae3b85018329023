import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript } from '../support/e2e/panel-states.ts';

const tab = (opened: OpenedPanel, index: number) => opened.panel.locator('.tab-bar button').nth(index);
const SETTINGS = 5;

const reload = async ({ panel }: OpenedPanel) => {
  await panel.reload();
  await panel.locator('[data-ready]').waitFor();
};

describe('while the browser runs', () => {
  let opened: OpenedPanel;

  beforeAll(async () => {
    opened = await openPanel({ lang: 'en' });
  });

  afterAll(() => opened?.close());

  test('the panel comes back to the script, type, language and values it had', async () => {
    const { panel } = opened;
    await openScript(panel, 'complaint.dissatisfied');
    await panel.keyboard.press('Alt+2');
    await panel.keyboard.press('Alt+L');
    await panel.locator('.slot-open').first().click();
    await panel.keyboard.type('电饭锅');
    await panel.keyboard.press('Enter');
    await see(panel.locator('.slot-filled').first()).toHaveText('电饭锅');
    const before = await panel.locator('.script').textContent();
    await reload(opened);
    await see(panel.locator('.script[data-wording=lively]')).toBeVisible();
    expect(await panel.locator('.script').textContent()).toBe(before);
    // And back from there leads home, as before.
    await panel.keyboard.press('Escape');
    await see(panel.getByRole('combobox')).toHaveValue('产品不满意');
  });

  test('a favourite stays, and stands first when nothing is typed', async () => {
    const { panel } = opened;
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Alt+F');
    await see(panel.locator('.star')).toHaveAttribute('aria-pressed', 'true');
    await reload(opened);
    await see(panel.locator('.star')).toHaveAttribute('aria-pressed', 'true');
    await goHome(panel);
    await see(panel.getByRole('group', { name: 'Favourites' }).getByRole('option').first()).toContainText(
      /无声|Silent/,
    );
    await openScript(panel, 'sound.silent');
    await panel.locator('.star').click();
    await see(panel.locator('.star')).toHaveAttribute('aria-pressed', 'false');
    await goHome(panel);
    await see(panel.getByRole('group', { name: 'Favourites' })).toHaveCount(0);
  });

  test('a script that was used is among the recent ones', async () => {
    const { panel } = opened;
    await openScript(panel, 'hold.ask');
    await panel.keyboard.press('Alt+L');
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Control+Enter');
    await see(panel.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    await goHome(panel);
    await see(panel.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText(/无声|Silent/);
  });

  test('the interface follows its own setting over the browser’s language, at once and after a reload', async () => {
    const { panel } = opened;
    await tab(opened, SETTINGS).click();
    await panel.getByRole('radiogroup', { name: 'Interface in' }).getByRole('radio', { name: '中文' }).click();
    await see(panel.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
    await see(panel.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await reload(opened);
    await see(panel.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
    await panel.getByRole('radiogroup', { name: '界面' }).getByRole('radio').first().click();
    await see(panel.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  test('colours and text size are taken at once', async () => {
    const { panel } = opened;
    await tab(opened, SETTINGS).click();
    const background = () => panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await panel.getByRole('radio', { name: 'Dark' }).click();
    expect(await background()).not.toBe(light);
    const size = () => panel.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const normal = await size();
    await panel.getByRole('radio', { name: '150 %' }).click();
    expect((await size()) / normal).toBeCloseTo(1.5, 1);
    await reload(opened);
    expect((await size()) / normal).toBeCloseTo(1.5, 1);
    await panel.getByRole('radio', { name: '100 %' }).click();
    await panel.getByRole('radio', { name: 'System' }).click();
    expect(await background()).toBe(light);
  });
});

test('settings, favourites and the call in hand outlive the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'cuecard-profile-'));
  try {
    const first = await openPanel({ lang: 'en', profile });
    await tab(first, SETTINGS).click();
    await first.panel.getByLabel('Company (English)').fill('Example Ltd');
    await see(first.panel.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    await openScript(first.panel, 'complaint.dissatisfied');
    await first.panel.keyboard.press('Alt+F');
    await first.panel.locator('.slot-open').first().click();
    await first.panel.keyboard.type('kettle');
    await first.panel.keyboard.press('Enter');
    await see(first.panel.locator('.slot-filled').first()).toHaveText('kettle');
    await first.close();

    const second = await openPanel({ lang: 'en', profile });
    await see(second.panel.getByRole('group', { name: 'Favourites' }).getByRole('option')).toHaveCount(1);
    await openScript(second.panel, 'complaint.dissatisfied');
    await see(second.panel.locator('.slot-filled[data-slot=product]').first()).toHaveText('kettle');
    await openScript(second.panel, 'greeting.opening');
    await see(second.panel.locator('.slot-filled[data-slot=company]').first()).toHaveText('Example Ltd');
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
