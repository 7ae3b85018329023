import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { bundledScript } from '../bundled-script.ts';

/** A view of the panel in one of its conditions, and the way there from anywhere; the same in every language. */
export interface PanelState {
  readonly name: string;
  readonly reach: (panel: Page) => Promise<void>;
}

/** The panel once it has drawn a view: the code of most of them comes after the first paint. */
export const view = (panel: Page, name: string) => panel.locator(`.panel[data-view=${name}]:has(main > *)`);

/** The search view with an empty field, wherever the panel is. */
export async function goHome(panel: Page): Promise<void> {
  await panel.locator('.tab-bar button').first().click();
  await view(panel, 'search').waitFor();
  await panel.getByRole('combobox').fill('');
}

/** Types a query into the search field at home. */
export async function search(panel: Page, query: string): Promise<void> {
  await goHome(panel);
  await panel.getByRole('combobox').fill(query);
}

/** Opens a bundled script by its situation's id, as an agent does who knows its title. */
export async function openScript(panel: Page, id: string): Promise<void> {
  const { title } = bundledScript(id, 'zh-CN');
  await search(panel, title);
  await see(panel.locator('.section-results').getByRole('option').first()).toBeVisible();
  await panel.keyboard.press('Enter');
  await view(panel, 'script').waitFor();
}

/** Opens a view by its key. */
export async function goTo(panel: Page, key: string, name: string): Promise<void> {
  await goHome(panel);
  await panel.keyboard.press(key);
  await view(panel, name).waitFor();
}
