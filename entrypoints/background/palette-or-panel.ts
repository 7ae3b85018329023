import { type Browser, browser } from 'wxt/browser';
import { isScriptable } from '../../utils/browser/palette/scriptable.ts';
import { openPalette } from '../../utils/browser/palette/worker-palette.ts';
import { openPanel } from '../../utils/browser/panel.ts';
import { PALETTE_NOTICES, tellOfPalette } from './palette-notices.ts';

/** Pages that took no palette though their address looked like any other, by tab. */
const closed = new Map<number, string | undefined>();

/**
 * The palette over a page, or the panel where no page takes it. The panel may only be opened within the gesture, so
 * before anything was tried: where it turns out too late (an error page of the browser, a site that a policy keeps
 * extensions out of), the agent is told to press the key once more, and then the panel opens at once.
 */
export function openPaletteOrPanel(tab: Browser.tabs.Tab | undefined): void {
  if (tab?.id !== undefined && isScriptable(tab.url) && !isKnownClosed(tab.id, tab.url))
    void tryPalette(tab.id, tab.url);
  else openPanel(tab);
}

/** Known once only: the page may be another one soon, at the same address. */
function isKnownClosed(id: number, url: string | undefined): boolean {
  const isKnown = url !== undefined && closed.get(id) === url;
  closed.delete(id);
  if (isKnown) void browser.notifications.clear(PALETTE_NOTICES.closedPage);
  return isKnown;
}

async function tryPalette(id: number, url: string | undefined): Promise<void> {
  if (await openPalette(id)) return;
  closed.set(id, url);
  await tellOfPalette('closedPage');
}

/** A click on what is told opens the panel as well. Called once at each start of the worker. */
export function watchClosedPages(): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id !== PALETTE_NOTICES.closedPage) return;
    openPanel(undefined);
    void browser.notifications.clear(PALETTE_NOTICES.closedPage);
  });
}
