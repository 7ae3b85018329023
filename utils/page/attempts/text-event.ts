import { type Attempt, windowOf } from './attempt.ts';

interface LegacyTextEvent extends Event {
  initTextEvent(type: string, bubbles: boolean, cancelable: boolean, view: Window, text: string): void;
}

/** The old `textInput` event, from which React builds the `beforeinput` that Draft.js listens to. */
export const textEvent: Attempt = {
  id: 'text-event',
  write(element, text) {
    const event = element.ownerDocument.createEvent('TextEvent') as LegacyTextEvent;
    event.initTextEvent('textInput', true, true, windowOf(element), text);
    return !element.dispatchEvent(event);
  },
};
