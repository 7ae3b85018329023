import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { NOTE_STATES } from './note-states.ts';
import { OWN_STATES } from './own-states.ts';
import { goHome, openScript, search } from './panel-moves.ts';
import { samplePromises, seedPromises } from './seed-promises.ts';

export { goHome, openScript, search };

/** A view of the panel in one of its conditions, and the way there from anywhere; the same in every language. */
export interface PanelState {
  readonly name: string;
  readonly reach: (panel: Page) => Promise<void>;
}

const view = (panel: Page, name: string) => panel.locator(`.panel[data-view=${name}]`);

async function goTo(panel: Page, key: string, name: string): Promise<void> {
  await goHome(panel);
  await panel.keyboard.press(key);
  await view(panel, name).waitFor();
}

async function openPromise(panel: Page): Promise<void> {
  await seedPromises(panel, samplePromises());
  await goTo(panel, 'Alt+P', 'promises');
  await panel.locator('.promise-head').first().click();
  await panel.locator('.promise-details').waitFor();
}

/** Every state that looks different. A view that is added gets its rows here; the tests walk through all of them. */
export const PANEL_STATES: readonly PanelState[] = [
  { name: 'search, nothing typed', reach: goHome },
  { name: 'search, results', reach: (panel) => search(panel, 'complaint') },
  { name: 'search, nothing found', reach: (panel) => search(panel, 'qqqqqqqqqq') },
  {
    name: 'search in a category',
    reach: async (panel) => {
      await goHome(panel);
      await panel.locator('.row-category').first().click();
      await panel.locator('.filter').waitFor();
    },
  },
  { name: 'script with steps and what never to say', reach: (panel) => openScript(panel, 'sound.silent') },
  {
    name: 'script worded for a type, with a blank',
    reach: async (panel) => {
      await openScript(panel, 'complaint.dissatisfied');
      await panel.keyboard.press('Alt+1');
      await panel.locator('.type-hint-line').waitFor();
    },
  },
  {
    name: 'script, a blank being filled',
    reach: async (panel) => {
      await openScript(panel, 'complaint.dissatisfied');
      await panel.locator('.slot-open').first().click();
      await panel.locator('.slot-field-inline input').waitFor();
    },
  },
  {
    name: 'script, asked for its blanks',
    reach: async (panel) => {
      await openScript(panel, 'complaint.dissatisfied');
      await panel.keyboard.press('Control+Enter');
      await panel.locator('.guard').waitFor();
    },
  },
  {
    name: 'script, copied',
    reach: async (panel) => {
      await openScript(panel, 'sound.silent');
      await panel.keyboard.press('Control+Enter');
      await panel.locator('.notice').waitFor();
    },
  },
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
  ...NOTE_STATES,
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
  {
    name: 'promises, nothing promised',
    reach: async (panel) => {
      await seedPromises(panel, []);
      await goTo(panel, 'Alt+P', 'promises');
      await panel.locator('.promises .empty').waitFor();
    },
  },
  { name: 'promises, one open', reach: openPromise },
  {
    name: 'promises, moving one',
    reach: async (panel) => {
      await openPromise(panel);
      await panel.keyboard.press('e');
      await panel.keyboard.press('Enter');
      await panel.locator('.promise-form .problem').first().waitFor();
    },
  },
  {
    name: 'promises, handing one over',
    reach: async (panel) => {
      await openPromise(panel);
      await panel.keyboard.press('h');
      await panel.locator('.promise-form').waitFor();
    },
  },
  {
    name: 'promises, a new one and a closed one',
    reach: async (panel) => {
      await openPromise(panel);
      await panel.locator('details summary').click();
      await panel.locator('details .promise-head').click();
      await panel.locator('.promises-new button').last().click();
      await panel.locator('.promise-form').waitFor();
    },
  },
  {
    name: 'today',
    reach: async (panel) => {
      await seedPromises(panel, samplePromises());
      await goTo(panel, 'Alt+O', 'today');
    },
  },
  { name: 'script packs', reach: (panel) => goTo(panel, 'Alt+U', 'packs') },
  ...OWN_STATES,
  { name: 'keys', reach: (panel) => goTo(panel, '?', 'help') },
];
