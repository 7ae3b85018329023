import { expect, test } from 'vitest';
import { drawn, insert, selectIn, show } from './support/page.ts';

test('an editing host whose page rewrites what is written holds what it held', async () => {
  const host = show('<div contenteditable>ab</div>');
  selectIn(host, 1);
  host.addEventListener('input', () => {
    const text = host.textContent ?? '';
    if (!/[x-z]/.test(text)) return;
    // As editors that draw themselves do: a tree of their own, and nothing left for the browser to undo.
    const start = text.search(/[x-z]/);
    host.replaceChildren(text.replace(/[x-z]+/, 'Q'));
    document.getSelection()?.collapse(host.firstChild, start + 1);
  });
  expect(await insert('xyz')).toEqual({
    kind: 'declined',
    reason: { code: 'page-rewrites', editor: 'contenteditable' },
  });
  expect(drawn(host)).toBe('a|b');
});

test('what was selected is selected again', async () => {
  const field = show('<textarea>one two</textarea>') as HTMLTextAreaElement;
  field.focus();
  field.setSelectionRange(4, 7);
  field.addEventListener('input', () => {
    if (field.value.includes('3')) field.value = field.value.replaceAll('3', 'three');
  });
  expect(await insert('3')).toMatchObject({ kind: 'declined', reason: { code: 'page-rewrites' } });
  expect(drawn(field)).toBe('one {two}');
});
