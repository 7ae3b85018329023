import { fieldAt } from '../field/field.ts';
import { deepActiveElement } from '../focus/deep-active.ts';

/**
 * Where in the tree the palette goes: next to what has the focus, so that it stands inside the same dialog and the same
 * focus trap, and is not made inert by them; never inside an editor's own content. The nearest place comes first.
 */
export function placesFor(doc: Document): ParentNode[] {
  const places: ParentNode[] = [];
  const active = deepActiveElement(doc);
  const field = active && fieldAt(active);
  const start = field?.element ?? active;
  const isPageItself = !start || start === doc.body || start === doc.documentElement;
  let place: Node | null = isPageItself ? topDialog(doc) : start.parentNode;
  for (; place && place !== doc; place = parentOf(place)) {
    if (place !== doc.documentElement && !(place as Partial<HTMLElement>).isContentEditable)
      places.push(place as ParentNode);
  }
  if (doc.body && doc.designMode !== 'on' && !doc.body.isContentEditable && !places.includes(doc.body))
    places.push(doc.body);
  if (places.length === 0 && doc.documentElement) places.push(doc.documentElement);
  return places;
}

const parentOf = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/** The modal dialog on top: everything outside of it is inert. */
const topDialog = (doc: Document): Element | null => Array.from(doc.querySelectorAll('dialog:modal')).at(-1) ?? null;
