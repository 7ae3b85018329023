import type { Browser, Frame, Page } from 'puppeteer-core';

/** What puppeteer keeps of its connection to Firefox; its own interface has no way into the browser's windows. */
interface Bidi {
  readonly connection: {
    send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
  };
}

/**
 * Does what the extension's shortcut of Alt+Shift and a letter does, by the key element that the browser made for it:
 * keys that a driver sends go to the page alone. Gives its moment: milliseconds since 1970.
 */
export async function pressShortcut(browser: Browser, letter: string): Promise<number> {
  const at = await inWindow(
    browser,
    `const keys = [...document.querySelectorAll('keyset[id*=cuecard] key')];
    const key = keys.find((each) => each.getAttribute('modifiers') === 'alt,shift' && each.getAttribute('key') === '${letter}');
    const at = Date.now();
    key?.doCommand();
    return key ? at : null;`,
  );
  if (at === null) throw new Error(`Firefox has no shortcut for ${letter}.`);
  return at;
}

/** Gives the page in front the keyboard, which a driver's click alone may leave with the address bar. */
export async function focusPage(browser: Browser): Promise<void> {
  await inWindow(browser, 'Services.focus.activeWindow = window; gBrowser.selectedBrowser.focus(); return 0;');
}

/** Takes the keyboard from the page to the browser's own part of the window, as a click into the sidebar does. */
export async function leavePage(browser: Browser): Promise<void> {
  await inWindow(browser, 'Services.focus.activeWindow = window; gURLBar.focus(); return 0;');
}

/** Runs a function's body in the browser's first window. */
async function inWindow(browser: Browser, body: string): Promise<number | null> {
  const { connection } = browser as unknown as Bidi;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: readonly { context: string }[] };
  const target = { context: contexts[0]?.context };
  const expression = `(() => { ${body} })()`;
  const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: false });
  const { type, result } = answer.result as { type: string; result?: { value?: number } };
  if (type !== 'success') throw new Error(`Firefox's window failed: ${JSON.stringify(answer.result)}`);
  return result?.value ?? null;
}

/** The palette’s frame once it can be asked; Firefox hides its address from the driver. */
export async function firefoxPalette(page: Page, waitMs: number): Promise<Frame> {
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    for (const frame of page.frames()) if (await isPalette(frame)) return frame;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The palette did not open.');
}

/** Whether a frame is the palette’s; one that is going is not. */
export async function isPalette(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(() => location.pathname === '/palette.html');
  } catch {
    return false;
  }
}
