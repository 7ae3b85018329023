/** Keys that send, confirm or close in many pages, some when they come up. */
const KEYS: readonly string[] = ['Enter', 'NumpadEnter', 'Escape'];
const EVENTS = ['keydown', 'keyup'] as const;

export interface KeyTail {
  /** The keyboard comes into this frame while such a key may still be down: nothing more of that press is for the page. */
  swallow(): void;
}

/**
 * A key pressed in the palette or the panel is often let go, or still held, when the page has the keyboard again. The
 * page would see the end of a press that it never saw begin: a chat that sends when Enter comes up, or that takes a
 * held Enter for the next one, would send what was just inserted. From a key's next true beginning on it is the page's.
 */
export function createKeyTail(win: Window): KeyTail {
  const awaited = new Set<string>();
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !awaited.has(event.code)) return;
    const isBeginning = event.type === 'keydown' && !event.repeat;
    if (isBeginning || event.type === 'keyup') awaited.delete(event.code);
    if (awaited.size === 0) for (const name of EVENTS) win.removeEventListener(name, onKey, true);
    if (isBeginning) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return {
    swallow() {
      for (const code of KEYS) awaited.add(code);
      for (const name of EVENTS) win.addEventListener(name, onKey, true);
    },
  };
}
