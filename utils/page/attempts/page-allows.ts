import { windowOf } from './attempt.ts';

/**
 * Asks as typing does whether a page lets a text come in. Browsers' own commands don't ask, so that pages that stop
 * typing (at a limit, by a filter) would be gone around.
 */
export function pageAllows(element: HTMLElement, text: string): boolean {
  const { InputEvent } = windowOf(element);
  const init = { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data: text };
  return element.dispatchEvent(new InputEvent('beforeinput', init));
}
