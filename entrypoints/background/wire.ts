import { browser } from 'wxt/browser';
import { leaveView } from '../../utils/browser/incoming-view.ts';
import { watchPanels } from '../../utils/browser/messaging/open-panels.ts';
import { openPanel } from '../../utils/browser/panel.ts';
import { onReminderClick } from '../../utils/browser/reminders/notifications.ts';
import { leaveSelectionOf, wireSelectionMenu } from '../../utils/browser/selection-menu.ts';
import { wireReminders } from './reminders.ts';

/** Connects the browser's own buttons, keys and menus to the panel. Runs at each start of the worker. */
export function wireBackground(): void {
  watchPanels();
  wireSelectionMenu();
  wireReminders();
  onReminderClick(() => {
    openPanel(undefined);
    void leaveView('promises');
  });
  browser.action.onClicked.addListener((tab) => openPanel(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab);
    if (command === 'suggest-for-selection') {
      openPanel(tab);
      if (tab?.id !== undefined) void leaveSelectionOf(tab.id);
    }
  });
}
