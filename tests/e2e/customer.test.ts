import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledScript } from '../support/e2e/bundled-script.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript } from '../support/e2e/panel-states.ts';

const SCRIPT = 'complaint.dissatisfied';

let opened: OpenedPanel;

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
});

afterAll(() => opened?.close());

const heading = () => opened.panel.locator('.script h1');
const words = () => opened.panel.locator('.words').first();
const wordingOf = () => opened.panel.locator('.script').getAttribute('data-wording');

describe('language and type', () => {
  test('Alt+L shows the script in the other language, with its language named to the browser', async () => {
    const { panel } = opened;
    await openScript(panel, SCRIPT);
    await see(heading()).toHaveText(bundledScript(SCRIPT, 'zh-CN').title);
    await panel.keyboard.press('Alt+L');
    await see(heading()).toHaveText(bundledScript(SCRIPT, 'en').title);
    await see(heading()).toHaveAttribute('lang', 'en');
    await see(words()).toHaveAttribute('lang', 'en');
    // The interface stays in the agent's own language.
    await see(panel.getByRole('button', { name: '插入' })).toBeVisible();
    await panel.keyboard.press('Alt+L');
    await see(heading()).toHaveText(bundledScript(SCRIPT, 'zh-CN').title);
  });

  test('Alt+1 to Alt+4 word the script for each type, and Alt+0 for nobody in particular', async () => {
    const { panel } = opened;
    await openScript(panel, SCRIPT);
    const seen = new Set<string>();
    for (const [key, wording] of [
      ['1', 'powerful'],
      ['2', 'lively'],
      ['3', 'peaceful'],
      ['4', 'analytical'],
      ['0', 'neutral'],
    ] as const) {
      await panel.keyboard.press(`Alt+${key}`);
      await see(panel.locator(`.script[data-wording=${wording}]`)).toBeVisible();
      seen.add((await panel.locator('.say').textContent()) ?? '');
    }
    expect(seen.size, 'five different wordings').toBe(5);
  });

  test('the choice can be made with the arrow keys too, and holds for the next script', async () => {
    const { panel } = opened;
    await openScript(panel, SCRIPT);
    await panel.getByRole('radio', { checked: true }).and(panel.locator('[data-value=neutral]')).focus();
    await panel.keyboard.press('ArrowRight');
    await see(panel.getByRole('radio', { checked: true }).and(panel.locator('[data-value=powerful]'))).toBeFocused();
    await openScript(panel, 'complaint.opening');
    expect(await wordingOf()).toBe('powerful');
    await panel.keyboard.press('Alt+0');
  });
});

describe('which type is it', () => {
  test('by keyboard alone: two questions, the type, its playbook, and every script worded for it', async () => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.press('Alt+T');
    await panel.locator('.panel[data-view=types]').waitFor();
    const finder = panel.locator('.finder summary');
    await finder.focus();
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Tab');
    await see(panel.locator('.answers').first().getByRole('button').first()).toBeFocused();
    await panel.keyboard.press('Space');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await see(panel.locator('.answers').nth(1).getByRole('button').nth(1)).toBeFocused();
    await panel.keyboard.press('Space');
    await see(panel.locator('.finder-result')).toContainText('分析型');
    await see(panel.locator('.type-card[data-found=true]')).toContainText('分析型');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    const card = panel.locator('.type-card.type-analytical');
    await card.focus();
    await panel.keyboard.press('Enter');
    await see(panel.getByRole('heading', { level: 1, name: '分析型' })).toBeVisible();
    await openScript(panel, SCRIPT);
    expect(await wordingOf()).toBe('analytical');
    await panel.keyboard.press('Alt+0');
  });

  test('each of the four cards opens its playbook, with everything a call needs', async () => {
    const { panel } = opened;
    for (const type of ['powerful', 'lively', 'analytical', 'peaceful']) {
      await goHome(panel);
      await panel.keyboard.press('Alt+T');
      await panel.locator(`.type-card.type-${type}`).click();
      await see(panel.locator(`.playbook.type-${type}`)).toBeVisible();
      const titles = await panel.getByRole('heading', { level: 2 }).allTextContents();
      expect(titles).toEqual(expect.arrayContaining(['怎么听出来', '想听什么', '开场', '解释', '道歉', '结束']));
    }
  });

  test.each([
    ['支配型', '力量型'],
    ['红', '活泼型'],
    ['Green', '和平型'],
    ['fxx', '分析型'],
  ])('another school’s word or initials “%s” find %s through search', async (alias, type) => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.type(alias);
    const row = panel.getByRole('option').filter({ has: panel.locator('.badge', { hasText: '类型' }) });
    await see(row.first()).toContainText(type);
    await row.first().click();
    await see(panel.getByRole('heading', { level: 1, name: type })).toBeVisible();
  });
});
