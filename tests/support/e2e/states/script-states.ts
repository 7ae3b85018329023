import { goHome, openScript, type PanelState, search } from './go.ts';

/** Finding a script, and a script in view. */
export const SCRIPT_STATES: readonly PanelState[] = [
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
];
