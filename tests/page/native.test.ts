import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AWKWARD, drawn, fill, insert, show, startScript, targetOf } from './support/page.ts';

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

test.each([
  ['digits alone', '12|3', (value: string) => value.replace(/\D/g, ''), { code: 'page-rewrites', editor: 'native' }],
  ['capitals', 'A|B', (value: string) => value.toUpperCase(), { code: 'page-rewrites', editor: 'native' }],
  ['single blanks', 'a|b', (value: string) => value.replace(/ +/g, ' '), { code: 'page-rewrites', editor: 'native' }],
  ['six characters', 'ab|', (value: string) => value.slice(0, 6), { code: 'too-long', limit: 6, length: 8 }],
])(
  'a field whose page makes %s of what is written holds what it held, and the reason is said',
  async (_, was, make, reason) => {
    const field = show('<textarea></textarea>') as HTMLTextAreaElement;
    fill(field, was);
    field.addEventListener('input', () => {
      const made = make(field.value);
      if (made !== field.value) field.value = made;
    });
    expect(await insert('new  2')).toEqual({ kind: 'declined', reason });
    expect(drawn(field)).toBe(was);
  },
);

test('a page that puts its own text back when it draws next is not taken at its first word', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, 'ab|');
  field.addEventListener('input', () => {
    requestAnimationFrame(() => {
      field.value = field.value.slice(0, 2);
    });
  });
  expect(await insert('new')).toMatchObject({ kind: 'declined' });
  expect(field.value).toBe('ab');
});

test('a page that takes the text out when it draws next does not get it a second time', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, '|');
  let inputs = 0;
  field.addEventListener('input', () => {
    inputs++;
    requestAnimationFrame(() => {
      field.value = '';
    });
  });
  expect(await insert('new')).toEqual({ kind: 'declined', reason: { code: 'page-rewrites', editor: 'native' } });
  expect([inputs, field.value]).toEqual([1, '']);
});

test('what the agent types behind the text while it is read back stays, and so does the text', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, '|');
  const typed = new Promise((resolve) => {
    field.addEventListener('input', () => resolve(userEvent.keyboard('!')), { once: true });
  });
  // A frame in which the key comes for certain.
  const { requestAnimationFrame: draw } = window;
  window.requestAnimationFrame = (act) => draw((at) => void typed.then(() => act(at)));
  const { setTimeout: wait } = window;
  window.setTimeout = ((act: () => void, ms?: number) => wait(act, ms === 50 ? 5000 : ms)) as typeof setTimeout;
  try {
    expect(await insert('new', { from: 0, to: 1 })).toMatchObject({ kind: 'inserted', caret: 'after' });
  } finally {
    window.requestAnimationFrame = draw;
    window.setTimeout = wait;
  }
  expect(drawn(field)).toBe('new!|');
});

test('two texts at once are written one after the other', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  fill(field, '|');
  const api = startScript();
  const target = targetOf(api);
  const answers = await Promise.all(['one ', 'two '].map((text) => api.commit(target, { text, blank: null })));
  expect(answers).toMatchObject([INSERTED, INSERTED]);
  expect(drawn(field)).toBe('one two |');
});

test('a page that stops typing is not gone around', async () => {
  const field = show('<textarea></textarea>');
  fill(field, 'ab|');
  field.addEventListener('beforeinput', (event) => event.preventDefault());
  expect(await insert('new')).toMatchObject({ kind: 'declined', reason: { code: 'editor-refused' } });
  expect(drawn(field)).toBe('ab|');
});

test.each(['<textarea></textarea>', '<div contenteditable></div>'])(
  'a page that reads %s when a key is released has the text',
  async (markup) => {
    const field = show(markup);
    let kept = '';
    field.addEventListener('keyup', () => {
      kept = (field as HTMLTextAreaElement).value ?? field.textContent;
    });
    field.focus();
    expect(await insert('new')).toMatchObject({ kind: 'inserted' });
    expect(kept).toBe('new');
  },
);

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
