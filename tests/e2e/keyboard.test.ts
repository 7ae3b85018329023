import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, PANEL_STATES } from '../support/e2e/panel-states.ts';
import { tabFaults } from '../support/e2e/walk-by-tab.ts';

/** No view lies deeper than this under the search. */
const DEEPEST = 4;

let opened: OpenedPanel;

beforeAll(async () => {
  opened = await openPanel({ lang: 'en' });
});

afterAll(() => opened?.close());

describe('the keyboard alone', () => {
  test.each(PANEL_STATES)('reaches everything, sees where it is and gets out: $name', async ({ reach }) => {
    const { panel } = opened;
    await reach(panel);
    expect(await tabFaults(panel)).toEqual([]);
  });

  test.each(PANEL_STATES)('Escape goes back, step by step, to the empty search: $name', async ({ reach }) => {
    const { panel } = opened;
    await reach(panel);
    const isHome = async () =>
      (await panel.locator('.panel[data-view=search]').count()) === 1 &&
      (await panel.locator('.filter').count()) === 0 &&
      (await panel.getByRole('combobox').inputValue()) === '';
    let steps = 0;
    while (!(await isHome())) {
      expect(++steps).toBeLessThanOrEqual(DEEPEST);
      await panel.keyboard.press('Escape');
    }
    await see(panel.getByRole('combobox')).toBeFocused();
  });
});

describe('the list of keys', () => {
  test('shows the browser’s keys as they are bound, and every key of the panel', async () => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.press('?');
    await see(panel.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible();
    const commands = await panel.evaluate(() => chrome.commands.getAll());
    // The browser's own name for the toolbar button's key is of interest only to who has set one.
    const bound = commands.filter(({ name, shortcut }) => shortcut || !name?.startsWith('_'));
    expect(bound.length).toBeGreaterThan(0);
    const list = panel.locator('.keys').first();
    for (const { shortcut } of bound) {
      if (shortcut) await see(list.getByText(shortcut, { exact: true })).toBeVisible();
      else await see(list.getByText('not set').first()).toBeVisible();
    }
    await see(list.locator('dt')).toHaveCount(bound.length);
  });

  test.each([
    ['Alt+T', 'types'],
    ['Alt+R', 'cards'],
    ['Alt+J', 'notes'],
  ])('%s does what the list says', async (key, view) => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.press('F1');
    await see(panel.locator('kbd', { hasText: key })).toBeVisible();
    await panel.keyboard.press(key);
    await see(panel.locator(`.panel[data-view=${view}]`)).toBeVisible();
  });

  test('the keys’ letters are plain letters while something is typed', async () => {
    const { panel } = opened;
    await goHome(panel);
    await panel.keyboard.type('n?/');
    await see(panel.getByRole('combobox')).toHaveValue('n?/');
  });
});
