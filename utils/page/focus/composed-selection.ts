/**
 * The selection as it stands in the tree that holds `element`, shadow trees included. A document's own selection stops
 * at the hosts of shadow trees; browsers look into them by a method of the root (Chromium) or by composed ranges.
 */
export function selectionIn(element: HTMLElement): { range: Range | StaticRange; selection: Selection } | null {
  const selection = selectionObjectFor(element);
  if (!selection) return null;
  const root = element.getRootNode();
  const composed =
    root instanceof ShadowRoot && !('getSelection' in root)
      ? selection.getComposedRanges?.({ shadowRoots: [root] })[0]
      : undefined;
  const range = composed ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined);
  return range && holds(element, range.startContainer) && holds(element, range.endContainer)
    ? { range, selection }
    : null;
}

/** The object through which the selection around an element is changed. */
export function selectionObjectFor(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

const holds = (element: HTMLElement, node: Node) => element === node || element.contains(node);
