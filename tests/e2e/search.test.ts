import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundledScript, saidText } from '../support/e2e/bundled-script.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome } from '../support/e2e/panel-states.ts';
import { readClipboard } from '../support/e2e/read-clipboard.ts';

let opened: OpenedPanel;

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
});

afterAll(() => opened?.close());

beforeEach(() => goHome(opened.panel));

describe('from a few letters to the words', () => {
  test.each([
    ['wsdh', 'sound.silent'],
    ['无声', 'sound.silent'],
    ['sil', 'sound.silent'],
    ['tousu shouli', 'complaint.opening'],
  ])('“%s” and Enter show %s', async (query, id) => {
    const { panel } = opened;
    await panel.keyboard.type(query);
    const { title, wordings } = bundledScript(id, 'zh-CN');
    await see(panel.getByRole('option', { selected: true })).toContainText(title);
    await panel.keyboard.press('Enter');
    await see(panel.getByRole('heading', { name: title })).toBeVisible();
    const words = panel.locator('.words').first();
    await see(words).toContainText(wordings.neutral.say[0]?.text.slice(0, 6) ?? '');
    // Read at arm's length: at least one and a half times the panel's own text.
    const sizes = await words.evaluate((element) => [
      Number.parseFloat(getComputedStyle(element).fontSize),
      Number.parseFloat(getComputedStyle(document.body).fontSize),
    ]);
    expect((sizes[0] as number) / (sizes[1] as number)).toBeGreaterThanOrEqual(1.3);
  });

  test('Ctrl+Enter in the list copies the script, and says so', async () => {
    const { panel } = opened;
    await panel.keyboard.type('无声电话');
    await see(panel.getByRole('option', { selected: true })).toContainText('无声电话');
    await panel.keyboard.press('Control+Enter');
    await see(panel.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await readClipboard(panel)).toBe(saidText('sound.silent', 'zh-CN'));
  });

  test('one sentence is copied alone', async () => {
    const { panel } = opened;
    await panel.keyboard.type('无声电话');
    await panel.keyboard.press('Enter');
    await panel.locator('.copy-sentence').nth(1).focus();
    await panel.keyboard.press('Enter');
    await see(panel.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await readClipboard(panel)).toBe('请问有什么可以帮您？');
  });
});

describe('the list', () => {
  test('the arrows move the choice while the typing stays in the field', async () => {
    const { panel } = opened;
    const field = panel.getByRole('combobox');
    await panel.keyboard.type('投诉');
    const first = await panel.getByRole('option', { selected: true }).textContent();
    await panel.keyboard.press('ArrowDown');
    await see(panel.getByRole('option', { selected: true })).not.toHaveText(first ?? '');
    await see(field).toBeFocused();
    await see(field).toHaveAttribute('aria-activedescendant', 'row-1');
    await panel.keyboard.press('ArrowUp');
    await see(panel.getByRole('option', { selected: true })).toHaveText(first ?? '');
    await see(field).toHaveValue('投诉');
  });

  test('what matched is marked', async () => {
    const { panel } = opened;
    await panel.keyboard.type('无声');
    await see(panel.getByRole('option', { selected: true }).locator('mark').first()).toHaveText('无声');
  });

  test('a query that nothing fits says so, and Escape empties the field', async () => {
    const { panel } = opened;
    await panel.keyboard.type('qqqqqqqqqq');
    await see(panel.getByText('没有与“qqqqqqqqqq”相符的内容')).toBeVisible();
    await panel.keyboard.press('Escape');
    await see(panel.getByRole('combobox')).toHaveValue('');
    await see(panel.locator('.row-category').first()).toBeVisible();
  });

  test('rows keep their height while results come and go', async () => {
    const { panel } = opened;
    const heights = new Set<number>();
    for (const letter of 'tousu') {
      await panel.keyboard.type(letter);
      await see(panel.getByRole('option').first()).toBeVisible();
      for (const row of await panel.locator('.section-results .row').all()) {
        const box = await row.boundingBox();
        if (box) heights.add(Math.round(box.height));
      }
    }
    expect([...heights]).toHaveLength(1);
  });

  test('a category narrows the search, and Backspace in the empty field widens it again', async () => {
    const { panel } = opened;
    await panel.getByRole('option', { name: '投诉' }).first().click();
    await see(panel.locator('.filter')).toContainText('投诉');
    await see(panel.getByRole('combobox')).toBeFocused();
    await panel.keyboard.press('Backspace');
    await see(panel.locator('.filter')).toHaveCount(0);
  });
});
