import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AWKWARD, drawn, fill, insert, show } from './support/page.ts';

const INSERTED = { kind: 'inserted', editor: 'native', attempt: 'insert-text' };

test.each([
  ['|', 'new|'],
  ['ab|c', 'abnew|c'],
  ['a{b}c', 'anew|c'],
  ['{abc}', 'new|'],
])('a text goes in at the caret, over the selection: %s → %s', async (before, expected) => {
  for (const markup of ['<input>', '<input type="search">', '<input type="tel">', '<textarea></textarea>']) {
    const field = show(markup);
    fill(field, before);
    expect(await insert('new')).toMatchObject(INSERTED);
    expect(drawn(field), markup).toBe(expected);
  }
});

test('an email field, which tells no selection, takes the text too', async () => {
  const field = show('<input type="email" value="@b.example">') as HTMLInputElement;
  field.focus();
  await userEvent.keyboard('{Home}');
  expect(await insert('a')).toMatchObject(INSERTED);
  expect(field.value).toBe('a@b.example');
});

test('several lines arrive to the letter in a textarea, and one undo takes them back', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, 'a{b}c');
  expect(await insert(AWKWARD)).toMatchObject(INSERTED);
  expect(field.value).toBe(`a${AWKWARD}c`);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('abc');
});

test('trailing line breaks are dropped, others kept', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, '|');
  await insert('\r\n a\r\n\r\nb \n\n');
  expect(field.value).toBe('\n a\n\nb ');
});

test('the first blank is selected', async () => {
  const field = show('<textarea></textarea>');
  fill(field, 'x |');
  expect(await insert('Dear [name],\nhello', { from: 5, to: 11 })).toMatchObject({ caret: 'blank' });
  expect(drawn(field)).toBe('x Dear {[name]},\nhello');
});

test.each([
  ['<input readonly>', { code: 'read-only' }],
  ['<input type="password">', { code: 'password' }],
  ['<input type="number">', { code: 'wrong-type', type: 'number' }],
  ['<input type="date">', { code: 'wrong-type', type: 'date' }],
  ['<textarea readonly></textarea>', { code: 'read-only' }],
  ['<input maxlength="5" value="abc">', { code: 'too-long', limit: 5, length: 7 }],
  ['<textarea maxlength="5">abc</textarea>', { code: 'too-long', limit: 5, length: 7 }],
])('%s is refused with its reason and stays as it is', async (markup, reason) => {
  const field = show(markup) as HTMLInputElement;
  const before = field.value;
  field.focus();
  expect(await insert('text')).toEqual({ kind: 'declined', reason });
  expect(field.value).toBe(before);
});

test('a line break is never squeezed into a field of one line', async () => {
  const field = show('<input>') as HTMLInputElement;
  field.focus();
  expect(await insert('a\nb')).toEqual({ kind: 'declined', reason: { code: 'one-line' } });
  expect(field.value).toBe('');
});

test('a field that rewrites what is typed is put back, and said', async () => {
  const field = show('<input value="12">') as HTMLInputElement;
  field.addEventListener('input', () => {
    field.value = field.value.replace(/\D/g, '');
  });
  field.focus();
  expect(await insert('a3')).toEqual({ kind: 'declined', reason: { code: 'page-changed-text', editor: 'native' } });
});

test('a page without execCommand still gets the text', async () => {
  const field = show('<textarea></textarea>');
  fill(field, 'a|b');
  const original = document.execCommand;
  document.execCommand = () => false;
  try {
    expect(await insert('new')).toMatchObject({ kind: 'inserted', attempt: 'set-range' });
  } finally {
    document.execCommand = original;
  }
  expect(drawn(field)).toBe('anew|b');
});

test('a field kept only on change hears of it when it is left', async () => {
  const field = show('<input>') as HTMLInputElement;
  let kept = '';
  field.addEventListener('change', () => {
    kept = field.value;
  });
  field.focus();
  await insert('new');
  field.blur();
  expect(kept).toBe('new');
});
