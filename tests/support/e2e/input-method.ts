import type { CDPSession, Page } from 'playwright';

/** Virtual key code of a key that an input method took for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

export interface InputMethod {
  /** Shows letters that are being composed, underlined at the caret. */
  compose(letters: string): Promise<void>;
  /** Presses a key that goes to the input method (Enter, Escape, an arrow) while it composes. */
  press(key: string): Promise<void>;
  /** Puts the chosen characters in place of the letters. */
  commit(characters: string): Promise<void>;
}

/** A Chinese input method at the page's caret: the browser makes real composition events of it. */
export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      await session.send('Input.dispatchKeyEvent', keyDown('Process'));
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    press: async (key) => {
      await session.send('Input.dispatchKeyEvent', keyDown(key));
      await session.send('Input.dispatchKeyEvent', { ...keyDown(key), type: 'keyUp' });
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}

const keyDown = (key: string) =>
  ({ type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: TAKEN_BY_INPUT_METHOD }) as const;
