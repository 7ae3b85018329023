import { type Attempt, windowOf } from './attempt.ts';
import { pageRealm } from './page-realm.ts';

/** A `beforeinput` event, for editors that take text from it alone. */
export const beforeInput: Attempt = {
  id: 'before-input',
  write(element, text) {
    const { realm, asPageObject } = pageRealm(windowOf(element));
    const init = { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data: text };
    return !element.dispatchEvent(new realm.InputEvent('beforeinput', asPageObject(init)));
  },
};
