import type { EarlyTyping } from '../../core/insertion/palette.ts';

/** An empty frame that holds the keyboard until the palette's own page can take it. */
export interface KeyboardCatcher {
  readonly element: HTMLIFrameElement;
  /** Takes the keyboard; the element must be in the page. False where the browser does not let it. */
  start(): boolean;
  focus(): void;
  /** What was typed so far. */
  read(): EarlyTyping;
}

/**
 * Letters typed right behind the hotkey come before the palette's page does, and until then its frame would swallow
 * them. A field of ours in the page itself would show them to the page's key handlers; a document of its own does not.
 * `left`: Escape was pressed.
 */
export function createKeyboardCatcher(doc: Document, left: () => void): KeyboardCatcher {
  const element = doc.createElement('iframe');
  let input: HTMLInputElement | null = null;
  let last: EarlyTyping['last'] = null;
  return {
    element,
    start: () => {
      const inside = element.contentDocument;
      if (!inside?.documentElement) return false;
      input = inside.createElement('input');
      // Nobody is to come into it by Tab. It stays until the end: letters may still be on their way to it.
      element.tabIndex = -1;
      input.tabIndex = -1;
      input.addEventListener('keydown', (event) => {
        if (event.isComposing || event.keyCode === 229) return;
        last = event.key === 'Enter' ? 'Enter' : null;
        if (event.key === 'Escape') left();
      });
      (inside.body ?? inside.documentElement).append(input);
      input.focus();
      return true;
    },
    focus: () => (input ?? element).focus(),
    read: () => ({ text: input?.value ?? '', last }),
  };
}
