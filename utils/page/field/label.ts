const LONGEST = 80;

/** What the page calls a field, for the agent to recognise it: its label, else its placeholder, else nothing. */
export function labelOf(element: HTMLElement): string {
  const labels = (element as HTMLInputElement).labels;
  const candidates = [
    element.getAttribute('aria-label'),
    textOfIds(element, element.getAttribute('aria-labelledby')),
    labels?.[0]?.textContent,
    element.getAttribute('placeholder'),
    element.getAttribute('aria-placeholder'),
    element.getAttribute('data-placeholder'),
    element.title,
  ];
  const found = candidates.map((text) => text?.replace(/\s+/g, ' ').trim()).find(Boolean) ?? '';
  return Array.from(found).slice(0, LONGEST).join('');
}

function textOfIds(element: HTMLElement, ids: string | null): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (ids ?? '')
    .split(/\s+/)
    .map((id) => (id && root.getElementById?.(id)?.textContent) || '')
    .join(' ');
}
