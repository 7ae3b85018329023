import { browser } from 'wxt/browser';
import { watchPanels } from '../../utils/browser/messaging/open-panels.ts';
import { watchPalettes } from '../../utils/browser/palette/worker-palette.ts';
import { openPanel } from '../../utils/browser/panel.ts';
import { leaveSelectionOf, wireSelectionMenu } from '../../utils/browser/selection-menu.ts';
import { wirePacks } from './packs.ts';
import { tellOfPalette } from './palette-notices.ts';
import { openPaletteOrPanel, watchClosedPages } from './palette-or-panel.ts';
import { wirePaletteStores } from './palette-stores.ts';
import { wireReminders } from './reminders.ts';

/** Connects the browser's own buttons, keys and menus to the panel. Runs at each start of the worker. */
export function wireBackground(): void {
  watchPanels();
  watchPalettes(() => void tellOfPalette('altered'));
  watchClosedPages();
  wirePaletteStores();
  wireSelectionMenu();
  wireReminders();
  wirePacks();
  browser.action.onClicked.addListener((tab) => openPanel(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab);
    if (command === 'open-palette') openPaletteOrPanel(tab);
    if (command === 'suggest-for-selection') {
      openPanel(tab);
      if (tab?.id !== undefined) void leaveSelectionOf(tab.id);
    }
  });
}
