import { browser } from 'wxt/browser';
import { PAGE_API, type PageApi } from '../../core/insertion/page-api.ts';
import {
  type ClaimedPalette,
  type PaletteClaim,
  type PalettePageCall,
  type PaletteSession,
  paletteHash,
} from '../../core/insertion/palette.ts';
import { defaultSettings } from '../../core/settings/default-settings.ts';
import { readSettings } from '../../core/settings/read-settings.ts';
import { isAlteredLater, readTarget } from '../page/page-gateway.ts';
import { sessionStore } from '../session-store.ts';
import { settingsStore } from '../settings-store.ts';
import { answerWith } from './ask-worker.ts';
import { giveKeyboard, insertUnder, leavePage } from './over-page.ts';

const sessions = new Map<string, PaletteSession>();

/**
 * Answers opened palettes. `altered` is called when a page makes other text of what a palette inserted, which is gone by
 * then. Called once at each start of the worker.
 */
export function watchPalettes(altered: () => void): void {
  browser.runtime.onMessage.addListener((message: PaletteClaim | PalettePageCall | null, sender, respond) => {
    const tabId = sender.tab?.id;
    // Scripts in pages send with the address of the page; only the palette's own page has this one.
    if (tabId === undefined || !sender.url?.startsWith(`${browser.runtime.getURL('/')}palette.html`)) return;
    if (message?.kind === 'palette-page') return answerWith(callPage(tabId, message, altered), respond);
    if (message?.kind !== 'palette-claim') return;
    const session = sessions.get(message.token);
    if (session?.tabId !== tabId) return respond(null);
    sessions.delete(message.token);
    claimed(session).then(respond, () => respond(null));
    return true;
  });
}

async function claimed(session: PaletteSession): Promise<ClaimedPalette> {
  const [typed, kept] = await Promise.all([giveKeyboard(session.tabId), sessionStore.load()]);
  return { ...session, typed, kept };
}

async function callPage(tabId: number, asked: PalettePageCall, altered: () => void): Promise<unknown> {
  if (asked.target && asked.target.tabId !== tabId) throw new Error('The field is in another tab.');
  if (asked.call === 'leave') return leavePage(tabId, asked.target);
  const answer = await insertUnder(tabId, asked.target, asked.request);
  if (answer.kind === 'inserted') void isAlteredLater(asked.target).then((isAltered) => isAltered && altered());
  return answer;
}

/**
 * Opens the palette over a tab: the field and its selection are saved first, the moment the command arrives. False when
 * the page can't be reached after all.
 */
export async function openPalette(tabId: number): Promise<boolean> {
  const [reading, stored] = await Promise.all([readTarget(tabId), settingsStore.load()]);
  const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  sessions.clear();
  sessions.set(token, { tabId, reading });
  const { theme, textSize } = readSettings(stored, defaultSettings(browser.i18n.getUILanguage())).settings;
  const address = `${browser.runtime.getURL('/palette.html')}#${paletteHash(token, theme, textSize)}`;
  const [shown] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: openInPage,
      args: [PAGE_API, address],
    })
    .catch(() => []);
  return shown?.result === true;
}

async function openInPage(name: string, address: string): Promise<boolean> {
  const api = (globalThis as unknown as Record<string, PageApi | undefined>)[name];
  return (await api?.openPalette(address)) ?? false;
}
