import { windowOf } from '../attempts/attempt.ts';
import { pageRealm } from '../attempts/page-realm.ts';

/**
 * Lets a page see the end of a key press, as all real typing has one: many read their field only then (Trumbowyg,
 * react-input-emoji, character counters of older pages), roosterjs counts what came as new. The key has no character.
 */
export function announce(element: HTMLElement): void {
  const { realm, asPageObject } = pageRealm(windowOf(element));
  const init = { key: 'Unidentified', bubbles: true, cancelable: true, composed: true };
  for (const name of ['keypress', 'keyup']) {
    element.dispatchEvent(new realm.KeyboardEvent(name, asPageObject(init)));
  }
}
