/**
 * True while an input method composes: no key may act then. The first key of a composition comes with isComposing
 * false and keyCode 229, and so does the Enter that commits it; the next Enter is a real one.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** True when the event comes from a field that takes typed characters. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox],[type=radio],[type=button]), textarea, select')
  );
}
