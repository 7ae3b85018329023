import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AWKWARD, drawn, insert, selectIn, show, surfaceOf } from './support/page.ts';

const HOSTS = [
  ['div', '<div contenteditable></div>', ''],
  ['div of paragraphs', '<div contenteditable><p>ab</p><p>cd</p></div>', 'ab\ncd'],
  ['paragraph', '<p contenteditable>ab</p>', 'ab'],
  ['pre-wrap', '<div contenteditable style="white-space:pre-wrap">ab\ncd</div>', 'ab\ncd'],
  ['span', '<span contenteditable>ab</span>', 'ab'],
  ['plaintext-only', '<div contenteditable="plaintext-only">ab</div>', 'ab'],
  ['plaintext-only pre-wrap', '<div contenteditable="plaintext-only" style="white-space:pre-wrap">ab</div>', 'ab'],
  ['list', '<div contenteditable><ul><li>ab</li><li>cd</li></ul></div>', 'ab\ncd'],
  ['preformatted', '<pre contenteditable>ab</pre>', 'ab'],
  ['inline-block', '<div contenteditable style="display:inline-block;min-width:200px">ab</div>', 'ab'],
] as const;

describe.each(HOSTS)('a %s', (_name, markup, text) => {
  test('takes a text to the letter over its selection, and gives it back by undo', async () => {
    const host = show(markup);
    const middle = Math.min(1, text.length);
    selectIn(host, middle, Math.min(2, text.length));
    expect(await insert(AWKWARD)).toMatchObject({ kind: 'inserted' });
    const expected = `${text.slice(0, middle)}${AWKWARD}|${text.slice(Math.min(2, text.length))}`;
    expect(drawn(host)).toBe(expected);
    await userEvent.keyboard('x');
    expect(drawn(host)).toBe(expected.replace('|', 'x|'));
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(surfaceOf(host).read().text).toBe(text);
  });

  test('has the first blank selected', async () => {
    const host = show(markup);
    selectIn(host, text.length);
    await insert('one\n\n  two [what] end', { from: 11, to: 17 });
    expect(drawn(host)).toBe(`${text}one\n\n  two {[what]} end`);
  });
});
