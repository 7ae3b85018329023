/**
 * Whether a host keeps line breaks as they are and holds nothing but text so far: then a line break is a `\n` there,
 * and whoever reads its text finds the lines, which blocks made by typing would double.
 */
export function isBarePreserving(host: HTMLElement): boolean {
  const style = host.ownerDocument.defaultView?.getComputedStyle(host);
  const keeps = style?.whiteSpaceCollapse === 'preserve' || style?.whiteSpaceCollapse === 'break-spaces';
  return keeps && Array.from(host.children).every(({ localName }) => localName === 'br' || localName === 'span');
}
