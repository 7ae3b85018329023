import { browser } from 'wxt/browser';
import { leaveQuery } from './incoming-query.ts';
import { openPanel } from './panel.ts';

const MENU_ID = 'suggest';

/** A menu entry on selected text: the panel opens with what the customer wrote as its query. */
export function wireSelectionMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU_ID,
      title: browser.i18n.getMessage('suggestForSelection' as never),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID) return;
    openPanel(tab);
    if (info.selectionText) void leaveQuery(info.selectionText);
  });
}

/** The same by a key: the selected text of the tab's focused frame. Needs the activeTab that the command grants. */
export async function leaveSelectionOf(tabId: number): Promise<void> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => (document.hasFocus() ? String(getSelection() ?? '') : ''),
  });
  const selected = results.map(({ result }) => result).find((text) => text);
  if (selected) await leaveQuery(selected);
}
