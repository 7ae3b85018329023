import { windowOf } from '../attempts/attempt.ts';
import { pageRealm } from '../attempts/page-realm.ts';

/** Tells an editor that it has the focus, which it has, though the window has not: some take nothing without. */
export const wake = (element: HTMLElement): void => tell(element, 'focus');

/** The opposite of `wake`, for editors that put their caret back by what they saw last. */
export const rest = (element: HTMLElement): void => tell(element, 'blur');

function tell(element: HTMLElement, name: 'focus' | 'blur'): void {
  if (element.ownerDocument.hasFocus()) return;
  const { realm, asPageObject } = pageRealm(windowOf(element));
  const send = (type: string, bubbles: boolean) =>
    element.dispatchEvent(new realm.FocusEvent(type, asPageObject({ composed: true, bubbles })));
  send(name, false);
  send(name === 'focus' ? 'focusin' : 'focusout', true);
}
