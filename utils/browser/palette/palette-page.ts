import { browser } from 'wxt/browser';
import { PAGE_API, type PageApi } from '../../core/insertion/page-api.ts';
import type { PaletteSession } from '../../core/insertion/palette.ts';
import type { Target } from '../../core/insertion/target.ts';

/** Whether nothing of the page lies over the palette. */
export async function isOnTop({ tabId }: PaletteSession): Promise<boolean> {
  const call = (name: string) => {
    const api = (globalThis as unknown as Record<string, PageApi | undefined>)[name];
    return api?.isPaletteOnTop() ?? false;
  };
  const target = { tabId, frameIds: [0] };
  const [answer] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    func: call,
    args: [PAGE_API],
  });
  return answer?.result === true;
}

/** Takes the palette from the page. */
export async function closePalette({ tabId }: PaletteSession): Promise<void> {
  const call = (name: string) => {
    (globalThis as unknown as Record<string, PageApi | undefined>)[name]?.closePalette();
  };
  const target = { tabId, frameIds: [0] };
  await browser.scripting.executeScript({ target, injectImmediately: true, func: call, args: [PAGE_API] });
}

/** Puts the caret back to where it was, untouched, and takes the palette from the page. */
export async function leavePalette(session: PaletteSession): Promise<void> {
  if (session.reading.kind === 'target') {
    const { target } = session.reading;
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
