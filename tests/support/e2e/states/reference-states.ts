import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { goTo, type PanelState, view } from './go.ts';

/** Types, cards, settings and the list of keys. */
export const REFERENCE_STATES: readonly PanelState[] = [
  { name: 'types', reach: (panel) => goTo(panel, 'Alt+T', 'types') },
  {
    name: 'types, two questions answered',
    reach: async (panel) => {
      await goTo(panel, 'Alt+T', 'types');
      if ((await panel.locator('.finder[open]').count()) === 0) await panel.locator('.finder summary').click();
      const answered = panel.locator('.answers [aria-pressed=true]');
      if ((await answered.count()) === 0) {
        await panel.locator('.answers').nth(0).getByRole('button').first().click();
        await panel.locator('.answers').nth(1).getByRole('button').first().click();
      }
      await see(panel.locator('.finder-result button')).toBeVisible();
    },
  },
  {
    name: 'playbook',
    reach: async (panel) => {
      await goTo(panel, 'Alt+T', 'types');
      await panel.locator('.type-card').first().click();
      await view(panel, 'playbook').waitFor();
    },
  },
  {
    name: 'state of the moment',
    reach: async (panel) => {
      await goTo(panel, 'Alt+T', 'types');
      await panel.locator('.types .chip').first().click();
      await view(panel, 'state').waitFor();
    },
  },
  { name: 'cards', reach: (panel) => goTo(panel, 'Alt+R', 'cards') },
  ...['process', 'list', 'figures'].map((kind, index) => ({
    name: `card, ${kind}`,
    reach: async (panel: Page) => {
      await goTo(panel, 'Alt+R', 'cards');
      await panel.locator('.cards section').nth(index).getByRole('button').first().click();
      await panel.locator(`.card-${kind}`).waitFor();
    },
  })),
  {
    name: 'settings',
    reach: async (panel) => {
      await panel.locator('.tab-bar button').last().click();
      await view(panel, 'settings').waitFor();
    },
  },
  {
    name: 'settings, a value refused',
    reach: async (panel) => {
      await panel.locator('.tab-bar button').last().click();
      await view(panel, 'settings').waitFor();
      await panel.locator('.fields > .setting-field input').first().fill('not a number');
      await panel.locator('.problem').waitFor();
    },
  },
  { name: 'script packs', reach: (panel) => goTo(panel, 'Alt+U', 'packs') },
  { name: 'keys', reach: (panel) => goTo(panel, '?', 'help') },
];
