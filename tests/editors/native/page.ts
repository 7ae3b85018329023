import IMask from 'imask';
import { element, type Mount, serve } from '../bed/page.ts';

const field =
  (name: 'input' | 'textarea', attributes: Record<string, string> = {}): Mount =>
  (place) => {
    const made = element(name, { rows: '12', cols: '40', ...attributes });
    place.append(made);
    return { text: () => made.value };
  };

const inShadow =
  (mode: ShadowRootMode): Mount =>
  (place) => {
    const host = element('div', { id: 'host', style: 'display:inline-block' });
    place.append(host);
    const inner = element('textarea', { rows: '12', cols: '40' });
    host.attachShadow({ mode }).append(inner);
    return { text: () => inner.value };
  };

/** A field whose page makes other text of what it holds. */
const rewriting =
  (make: (value: string) => string): Mount =>
  (place) => {
    const made = element('textarea', { rows: '12', cols: '40' });
    made.addEventListener('input', () => {
      const value = make(made.value);
      if (value !== made.value) made.value = value;
    });
    place.append(made);
    return { text: () => made.value };
  };

serve({
  blanks: rewriting((value) => value.replace(/ {2,}/g, ' ')),
  cut: rewriting((value) => value.slice(0, 30)),
  stopped(place) {
    const made = element('textarea', { rows: '12', cols: '40' });
    made.addEventListener('beforeinput', (event) => {
      if (made.value.length + (event.data?.length ?? 0) > 30) event.preventDefault();
    });
    place.append(made);
    return { text: () => made.value };
  },
  textarea: field('textarea'),
  input: field('input'),
  search: field('input', { type: 'search' }),
  email: field('input', { type: 'email' }),
  readonly: field('textarea', { readonly: '' }),
  password: field('input', { type: 'password' }),
  number: field('input', { type: 'number' }),
  date: field('input', { type: 'date' }),
  maxlength: field('textarea', { maxlength: '20' }),
  'open-shadow': inShadow('open'),
  'closed-shadow': inShadow('closed'),
  masked(place) {
    const input = element('input');
    place.append(input);
    const mask = IMask(input, { mask: '000-000' });
    return { text: () => mask.value };
  },
  dialog(place) {
    const inner = element('textarea', { rows: '12', cols: '40' });
    const dialog = element('dialog', {}, inner);
    place.append(element('button', {}, 'behind'), dialog);
    dialog.showModal();
    return { text: () => inner.value };
  },
  'focus-trap'(place) {
    const inner = element('textarea', { rows: '12', cols: '40' });
    const trap = element(
      'div',
      { role: 'dialog', style: 'position:fixed;inset:40px;overflow:auto' },
      inner,
      element('button', {}, 'ok'),
    );
    place.append(element('button', {}, 'behind'), trap);
    // As traps do: whatever gets the focus outside hands it back at once, and the last word is asked for again.
    document.addEventListener('focusin', ({ target }) => {
      if (!trap.contains(target as Node)) inner.focus();
    });
    trap.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !trap.contains(relatedTarget as Node)) inner.focus();
    });
    return { text: () => inner.value };
  },
});
