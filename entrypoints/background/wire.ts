import { browser } from 'wxt/browser';
import { openPanel } from '../../utils/browser/panel.ts';

/** Connects the browser's own buttons, keys and menus to the panel. Runs at each start of the worker. */
export function wireBackground(): void {
  browser.action.onClicked.addListener((tab) => openPanel(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab);
  });
}
