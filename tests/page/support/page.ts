import { afterEach } from 'vitest';
import type { PageAnswer } from '../../../utils/core/insertion/outcome.ts';
import type { InsertionRequest } from '../../../utils/core/insertion/request.ts';
import type { Target } from '../../../utils/core/insertion/target.ts';
import { adapterFor } from '../../../utils/page/adapters/registry.ts';
import { createPageApi } from '../../../utils/page/create-page-api.ts';
import { fieldAt } from '../../../utils/page/field/field.ts';
import { parseCaret, writeCaret } from './caret-notation.ts';

/** Everything an exact insertion must carry: blank line, leading blanks, emoji, direction marks, markup. */
export const AWKWARD = 'Dear “Ms. 李”,\n\n  1) a < b && "c" <b>d</b>\n\u200Fשלום\u200E 👩‍💻 ✅\nlast';

afterEach(() => {
  document.body.replaceChildren();
});

/** Puts markup on the page and gives its first element. */
export function show(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body.firstElementChild as HTMLElement;
}

/** Focuses an input and fills it as the notation says. */
export function fill(element: HTMLElement, notation: string): void {
  const { text, from, to } = parseCaret(notation);
  const field = element as HTMLInputElement;
  field.value = text;
  field.focus();
  field.setSelectionRange(from, to);
}

/** Focuses an editing host and selects in the text it already has. */
export function selectIn(host: HTMLElement, from: number, to = from): void {
  host.focus();
  surfaceOf(host).select({ from, to });
}

/** The field's text and caret as the notation. */
export function drawn(element: HTMLElement): string {
  const { text, selection } = surfaceOf(element).read();
  return writeCaret(text, selection);
}

/** The text of an editing host as the code under test reads it. */
export const surfaceOf = (element: HTMLElement) => {
  const field = fieldAt(element);
  const adapter = field && adapterFor(field);
  if (!field || !adapter) throw new Error(`<${element.localName}> is no field`);
  return adapter.surface(field);
};

/** Starts the page's script as if freshly injected. */
export const startScript = () => createPageApi(window, 'this-document', Date.now);

/** The field that a page's script reports, as what is written to. */
export function targetOf(api: ReturnType<typeof startScript>): Target {
  const { document, url, field } = api.read();
  if (!field) throw new Error('no field');
  return { tabId: 1, frameId: 0, document, url, field };
}

/** Reads, then writes, as the panel does. */
export async function insert(text: string, blank: InsertionRequest['blank'] = null): Promise<PageAnswer> {
  const api = startScript();
  if (!api.read().field) return { kind: 'declined', reason: { code: 'no-field' } };
  return api.commit(targetOf(api), { text, blank });
}
