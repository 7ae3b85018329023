import type { Page } from 'playwright';
import { goHome, openScript, type PanelState, search } from './go.ts';

const SCRIPT = 'complaint.dissatisfied';

/** Opens a script's words for editing, as an agent does. */
export async function editWords(panel: Page, id: string): Promise<void> {
  await openScript(panel, id);
  await panel.keyboard.press('e');
  await panel.locator('.own-field textarea').first().waitFor();
}

/** Opens the form of a new script from a search that found nothing; what was typed there before is gone. */
export async function beginScript(panel: Page, title: string): Promise<void> {
  await search(panel, title);
  await panel.keyboard.press('Alt+A');
  await panel.locator('.own-languages').waitFor();
}

/** The states of own wording. What is typed in one is thrown away before the next. */
export const OWN_STATES: readonly PanelState[] = [
  { name: 'own words, nothing changed', reach: (panel) => editWords(panel, 'sound.silent') },
  {
    name: 'own words, changed, a blank gone and one unknown',
    reach: async (panel) => {
      await editWords(panel, SCRIPT);
      await panel.locator('.own-field textarea').first().fill('Words of my own, with a {thing}. 自己的措辞。');
      await panel.locator('.own-compared').first().waitFor();
    },
  },
  {
    name: 'own script, new',
    reach: async (panel) => {
      await discardTyped(panel);
      await beginScript(panel, 'qqqqqqqqqq');
    },
  },
  {
    name: 'own script, not to be saved yet',
    reach: async (panel) => {
      await beginScript(panel, 'qqqqqqqqqq');
      for (const tick of await panel.locator('.own-languages input').all()) await tick.check();
      await panel.keyboard.press('Control+Enter');
      await panel.locator('.own-language .problem').first().waitFor();
    },
  },
];

/** Throws away what the state before has typed, so that no notice of it stands in other states. */
async function discardTyped(panel: Page): Promise<void> {
  await editWords(panel, SCRIPT);
  const discard = panel.locator('.own-form .action-row button:not(.primary)');
  if ((await discard.count()) > 0) await discard.click();
  await goHome(panel);
}
