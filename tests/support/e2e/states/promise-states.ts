import type { Page } from 'playwright';
import { samplePromises, seedPromises } from '../seed-promises.ts';
import { goTo, type PanelState } from './go.ts';

async function openPromise(panel: Page): Promise<void> {
  await seedPromises(panel, samplePromises());
  await goTo(panel, 'Alt+P', 'promises');
  await panel.locator('.promise-head').first().click();
  await panel.locator('.promise-details').waitFor();
}

/** What was promised, and the day. */
export const PROMISE_STATES: readonly PanelState[] = [
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
];
