import { browser } from 'wxt/browser';
import type { PageAnswer } from '../../core/insertion/outcome.ts';
import { PAGE_API, type PageApi } from '../../core/insertion/page-api.ts';
import type { EarlyTyping } from '../../core/insertion/palette.ts';
import type { InsertionRequest } from '../../core/insertion/request.ts';
import type { Target } from '../../core/insertion/target.ts';
import { commitToTarget } from '../page/page-gateway.ts';

/** Gets the keyboard for the palette's page, and what was typed before it had it. */
export async function giveKeyboard(tabId: number): Promise<EarlyTyping> {
  const typed = await askTop(tabId, 'handOverKeyboard');
  return (typed as EarlyTyping | null | undefined) ?? { text: '', last: null };
}

/**
 * Writes into the field under the palette and takes the palette away. Declined, it may have given the field the
 * keyboard: what is said about it is in the palette, so that has it again.
 */
export async function insertUnder(tabId: number, target: Target, request: InsertionRequest): Promise<PageAnswer> {
  if ((await askTop(tabId, 'isPaletteOnTop')) !== true) return { kind: 'declined', reason: { code: 'covered' } };
  await letGo(tabId, target);
  const answer = await commitToTarget(target, request);
  if (answer.kind === 'inserted') await askTop(tabId, 'closePalette');
  else await giveKeyboard(tabId);
  return answer;
}

/** Puts the caret back to where it was, untouched, and takes the palette from the page. */
export async function leavePage(tabId: number, target: Target | null): Promise<void> {
  if (target) {
    await letGo(tabId, target);
    const call = (name: string, where: Target) => {
      (globalThis as unknown as Record<string, PageApi | undefined>)[name]?.restoreCaret(where);
    };
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [target.frameId] },
      injectImmediately: true,
      func: call,
      args: [PAGE_API, target],
    });
  }
  await askTop(tabId, 'closePalette');
}

/** Lets a field in a frame have the keyboard back: the page's own script lets go by itself, a frame's can't. */
async function letGo(tabId: number, { frameId }: Target): Promise<void> {
  if (frameId !== 0) await askTop(tabId, 'letPaletteGo');
}

type TopCall = 'isPaletteOnTop' | 'handOverKeyboard' | 'letPaletteGo' | 'closePalette';

/** Calls the script in the page that holds the palette. */
async function askTop(tabId: number, what: TopCall): Promise<unknown> {
  const call = (name: string, method: TopCall) =>
    (globalThis as unknown as Record<string, PageApi | undefined>)[name]?.[method]() ?? null;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    injectImmediately: true,
    func: call,
    args: [PAGE_API, what],
  });
  return answer?.result;
}
