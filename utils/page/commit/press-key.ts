import { windowOf } from '../attempts/attempt.ts';
import { pageRealm } from '../attempts/page-realm.ts';

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
}

/** A key press as editors see it; the browser itself does nothing on it. True when an editor took it for its own. */
export function pressKey(element: HTMLElement, key: Key): boolean {
  const { realm, asPageObject } = pageRealm(windowOf(element));
  const init = { ...key, which: key.keyCode, bubbles: true, cancelable: true, composed: true };
  const isTaken = !element.dispatchEvent(new realm.KeyboardEvent('keydown', asPageObject(init)));
  element.dispatchEvent(new realm.KeyboardEvent('keyup', asPageObject(init)));
  return isTaken;
}
