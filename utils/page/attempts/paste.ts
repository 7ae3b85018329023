import { asParagraphs } from '../../core/insertion/as-html.ts';
import { type Attempt, windowOf } from './attempt.ts';
import { pageRealm } from './page-realm.ts';

/** A paste event with plain text: editors with a model of their own read it. The clipboard is not touched. */
export const paste: Attempt = {
  id: 'paste',
  write: (element, text) => dispatchPaste(element, { 'text/plain': text }),
};

/** A paste event that carries paragraphs as HTML too, for editors that flatten the lines of plain text. */
export const pasteParagraphs: Attempt = {
  id: 'paste-paragraphs',
  write: (element, text) => dispatchPaste(element, { 'text/plain': text, 'text/html': asParagraphs(text) }),
};

/** True when a listener took the event, so that the text may still arrive. */
function dispatchPaste(
  element: HTMLElement,
  content: { readonly 'text/plain': string; readonly 'text/html'?: string },
): boolean {
  const { realm, asPageObject } = pageRealm(windowOf(element));
  const clipboardData = new realm.DataTransfer();
  for (const [type, text] of Object.entries(content)) clipboardData.setData(type, text);
  // Firefox knows `data` and `dataType` in place of `clipboardData`, makes an object of its own, and lets it be added to.
  const own = { dataType: 'text/plain', data: content['text/plain'] };
  const init = asPageObject({ bubbles: true, cancelable: true, composed: true, clipboardData, ...own });
  const event = new realm.ClipboardEvent('paste', init);
  for (const [type, text] of Object.entries(content)) {
    if (event.clipboardData?.getData(type) !== text) event.clipboardData?.setData(type, text);
  }
  return !eventPlace(element).dispatchEvent(event);
}

/** Where a real paste would be aimed: the element that holds the caret, inside the host. */
function eventPlace(element: HTMLElement): HTMLElement {
  const anchor = element.ownerDocument.getSelection()?.anchorNode;
  const place = anchor?.nodeType === Node.TEXT_NODE ? anchor.parentElement : (anchor as HTMLElement | null | undefined);
  return place && element.contains(place) ? place : element;
}
