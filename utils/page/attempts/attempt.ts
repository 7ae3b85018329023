/** One way of writing text over the selection of the field that has the focus. */
export interface Attempt {
  readonly id: string;
  /** False when it is known that nothing took it; true says nothing: only reading back does. */
  write(element: HTMLElement, text: string): boolean;
}

/** The window an element lives in, whatever frame the script runs in. */
export function windowOf(element: HTMLElement): Window & typeof globalThis {
  return element.ownerDocument.defaultView as Window & typeof globalThis;
}
