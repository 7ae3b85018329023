/** What an editor's page gives the runner: the text by the editor's own model, lines joined by `\n`. */
export interface BedEditor {
  text(): string;
}

export type Mount = (place: HTMLElement) => BedEditor | Promise<BedEditor>;

interface BedWindow {
  bed?: BedEditor;
}

/** Puts the variant named in the address on the page. */
export async function serve(variants: Readonly<Record<string, Mount>>): Promise<void> {
  const name = new URLSearchParams(location.search).get('variant') ?? '';
  const mount = variants[name];
  if (!mount) throw new Error(`no variant ${name}; there are ${Object.keys(variants).join(', ')}`);
  const place = document.body.appendChild(document.createElement('main'));
  const editor = await mount(place);
  (window as BedWindow).bed = editor;
}

/** The text of an editor whose model is its HTML: blocks and `<br>` end lines, a break that ends a block does not. */
export function linesOfHtml(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const lines: string[] = [];
  let line: string | null = null;
  const end = () => {
    if (line !== null) lines.push(line);
    line = null;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      // Blanks and breaks between the lines are the serializer's; those of the text are no-break blanks there.
      const text = (node.textContent ?? '').replace(/[\u200B\uFEFF\u2060]/g, '').replace(/[ \t\r\n]+/g, ' ');
      const own = line === null ? text.replace(/^ /, '') : text;
      if (own !== '') line = (line ?? '') + own.replaceAll('\u00A0', ' ');
      return;
    }
    const element = node as HTMLElement;
    if (element.localName === 'br') {
      lines.push(line ?? '');
      line = null;
      return;
    }
    const isBlock = /^(p|div|li|ul|ol|h\d|blockquote|pre|section)$/.test(element.localName);
    if (isBlock) end();
    const before = lines.length;
    for (const child of Array.from(element.childNodes)) walk(child);
    if (isBlock && line === null && lines.length === before && /^(p|div|li)$/.test(element.localName)) lines.push('');
    if (isBlock && line === ' ' && /^(p|div|li)$/.test(element.localName)) line = '';
    if (isBlock) end();
  };
  for (const child of Array.from(body.childNodes)) walk(child);
  end();
  return lines.join('\n');
}

/** The text of an editing host as the browser draws it. Firefox leaves direction marks out of `innerText`. */
export function drawnText(host: HTMLElement): string {
  const isBare = Array.from(host.children).every(({ localName }) => localName === 'br');
  const parts = Array.from(host.childNodes, (node) => (node.nodeName === 'BR' ? '\n' : node.textContent));
  return (isBare ? parts.join('') : host.innerText).replace(/\u00A0/g, ' ').replace(/\n$/, '');
}

/** An element with attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
