/**
 * Whether a host holds nothing but text and line breaks so far, no blocks: its lines are made by `<br>`, or by `\n`
 * where it keeps them. Whoever reads its text finds the lines so; blocks, as Enter makes them, would double blank ones.
 */
export function isBare(host: HTMLElement): boolean {
  return Array.from(host.children).every(({ localName }) => localName === 'br' || localName === 'span');
}

/** Whether a host draws a `\n` as the line break it is. */
export function keepsBreaks(host: HTMLElement): boolean {
  const collapse = host.ownerDocument.defaultView?.getComputedStyle(host).whiteSpaceCollapse;
  return collapse === 'preserve' || collapse === 'break-spaces';
}

/** Whether the browser makes one undo step of lines typed one after another; Firefox makes one of each. */
export const joinsTyping = (): boolean => !CSS.supports('-moz-appearance', 'none');
