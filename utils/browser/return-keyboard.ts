import { browser } from 'wxt/browser';

let wasClicked = false;

/** Notes presses of the pointer in this panel: from then on the browser keeps the keyboard in it. */
export function watchPointer(): void {
  window.addEventListener('pointerdown', () => {
    wasClicked = true;
  });
}

/**
 * Gives the keyboard back to the page, where the browser can be brought to it: in Chromium, a window that loses and
 * regains the focus returns it to the page, unless the panel was clicked since it opened. Answers whether the page has
 * it now.
 */
export async function returnKeyboard(): Promise<boolean> {
  if (wasClicked || !('sidePanel' in browser)) return false;
  const { id, state } = await browser.windows.getCurrent();
  if (id === undefined || state === 'minimized') return false;
  await browser.windows.update(id, { focused: false });
  await browser.windows.update(id, { focused: true });
  return !document.hasFocus();
}
