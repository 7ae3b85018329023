interface ExtensionDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** The shadow root of an element, closed ones included: both browsers open them to extensions, each in its own way. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const dom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;
  if (!dom || !isHtml(element)) return null;
  return dom.openOrClosedShadowRoot(element);
}

const isHtml = (element: Element) => element.namespaceURI === 'http://www.w3.org/1999/xhtml';
