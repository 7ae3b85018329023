import type { Frame, Page, Worker } from 'playwright';

const isPalette = (frame: Frame) => frame.url().includes('/palette.html');

/** Sends the palette's command for the page in front, as the browser does for its key. Gives the palette's frame. */
export async function openPalette(worker: Worker, page: Page): Promise<Frame> {
  await page.bringToFront();
  await sendCommand(worker);
  const frame = await paletteFrame(page);
  await frame.waitForSelector('[role=combobox]');
  return frame;
}

/** The palette's frame as soon as it is there. */
export async function paletteFrame(page: Page): Promise<Frame> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const frame = page.frames().find(isPalette);
    if (frame) return frame;
    await page.waitForTimeout(20);
  }
  throw new Error('The palette did not open.');
}

/** The command alone. Gives its moment: milliseconds since 1970. */
export const sendCommand = (worker: Worker): Promise<number> => worker.evaluate(dispatchPalette);

/** Runs in the worker, whatever drives it. */
export async function dispatchPalette(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const command = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
  const at = performance.timeOrigin + performance.now();
  command.dispatch('open-palette', tab);
  return at;
}

/** Waits until nothing of the palette is left in the page. */
export async function paletteGone(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('[popover=manual]').length === 0);
  const until = Date.now() + 5000;
  while (page.frames().some(isPalette)) {
    if (Date.now() > until) throw new Error('The palette stays.');
    await page.waitForTimeout(20);
  }
}
