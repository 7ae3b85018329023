import { browser } from 'wxt/browser';
import { PAGE_API, type PageApi } from '../../core/insertion/page-api.ts';
import type { EarlyTyping, PaletteSession } from '../../core/insertion/palette.ts';
import type { Target } from '../../core/insertion/target.ts';

/** Whether nothing of the page lies over the palette. */
export const isOnTop = async ({ tabId }: PaletteSession): Promise<boolean> =>
  (await askTop(tabId, 'isPaletteOnTop')) === true;

/** Gets the keyboard for the palette's page, and what was typed before it had it. */
export async function takeKeyboard({ tabId }: PaletteSession): Promise<EarlyTyping> {
  const typed = await askTop(tabId, 'handOverKeyboard');
  return (typed as EarlyTyping | null | undefined) ?? { text: '', last: null };
}

/** Lets a field in a frame have the keyboard back: the page's own script lets go by itself, a frame's can't. */
export async function letGo({ tabId, reading }: PaletteSession): Promise<void> {
  if (reading.kind === 'target' && reading.target.frameId !== 0) await askTop(tabId, 'letPaletteGo');
}

/** Takes the palette from the page. */
export async function closePalette({ tabId }: PaletteSession): Promise<void> {
  await askTop(tabId, 'closePalette');
}

/** Puts the caret back to where it was, untouched, and takes the palette from the page. */
export async function leavePalette(session: PaletteSession): Promise<void> {
  if (session.reading.kind === 'target') {
    const { target } = session.reading;
    await letGo(session);
    const call = (name: string, where: Target) => {
      (globalThis as unknown as Record<string, PageApi | undefined>)[name]?.restoreCaret(where);
    };
    await browser.scripting.executeScript({
      target: { tabId: target.tabId, frameIds: [target.frameId] },
      injectImmediately: true,
      func: call,
      args: [PAGE_API, target],
    });
  }
  await closePalette(session);
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
