import { shadowRootOf } from './shadow-root.ts';

/** The element that has the document's focus, followed into open and closed shadow trees, not into frames. */
export function deepActiveElement(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active) {
    const inner = shadowRootOf(active)?.activeElement;
    if (!inner) return active;
    active = inner;
  }
  return null;
}
