import { goHome, openScript, type PanelState, view } from './go.ts';

/** A call: its customer, several at once, its flows and its wrap-up. */
export const CALL_STATES: readonly PanelState[] = [
  {
    name: 'customer',
    reach: async (panel) => {
      await goHome(panel);
      await panel.keyboard.press('Alt+C');
      await view(panel, 'customer').waitFor();
    },
  },
  {
    name: 'several calls, one with a type and a state of the moment',
    reach: async (panel) => {
      await goHome(panel);
      if ((await panel.locator('.call-tabs button').count()) < 3) {
        for (let count = 0; count < 3; count++) await panel.keyboard.press('Alt+B');
      }
      await panel.keyboard.press('Alt+C');
      await panel.locator('.call-tabs').waitFor();
      await panel.keyboard.press('Alt+1');
      await panel.keyboard.press('Alt+Shift+3');
      await view(panel, 'customer').waitFor();
    },
  },
  {
    name: 'flow, the clock stopped',
    reach: async (panel) => {
      await openScript(panel, 'sound.silent');
      await panel.keyboard.press('s');
      await panel.locator('.flow').waitFor();
      await panel.keyboard.press('p');
    },
  },
  {
    name: 'wrap-up',
    reach: async (panel) => {
      await goHome(panel);
      await panel.keyboard.press('Alt+B');
      await panel.keyboard.press('Alt+E');
      await panel.locator('.wrapup').waitFor();
    },
  },
];
