import { type Browser, browser } from 'wxt/browser';
import { stringsFor } from '../../components/strings/index.ts';
import { isScriptable } from '../../utils/browser/palette/scriptable.ts';
import { openPalette } from '../../utils/browser/palette/worker-palette.ts';
import { openPanel } from '../../utils/browser/panel.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { nearestLocale } from '../../utils/core/script/locale.ts';
import { defaultSettings } from '../../utils/core/settings/default-settings.ts';
import { readSettings } from '../../utils/core/settings/read-settings.ts';
import { interfaceLocale } from '../../utils/core/settings/settings-slots.ts';

const NOTICE = 'palette-closed-page';

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
  const isKnown = closed.has(id) && closed.get(id) === url;
  closed.delete(id);
  if (isKnown) void browser.notifications.clear(NOTICE);
  return isKnown;
}

async function tryPalette(id: number, url: string | undefined): Promise<void> {
  if (await openPalette(id)) return;
  closed.set(id, url);
  await tellClosed();
}

/** A click on what is told opens the panel as well. Called once at each start of the worker. */
export function watchClosedPages(): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id !== NOTICE) return;
    openPanel(undefined);
    void browser.notifications.clear(NOTICE);
  });
  browser.tabs.onRemoved.addListener((id) => closed.delete(id));
}

async function tellClosed(): Promise<void> {
  const tag = browser.i18n.getUILanguage();
  const { settings } = readSettings(await settingsStore.load(), defaultSettings(tag));
  const { closedPage } = stringsFor(interfaceLocale(settings, nearestLocale(tag))).palette;
  await browser.notifications.create(NOTICE, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: closedPage.title,
    message: closedPage.message,
  });
}
