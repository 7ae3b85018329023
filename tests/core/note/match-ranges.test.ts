import { describe, expect, test } from 'vitest';
import { excerpt, matchRanges } from '../../../utils/core/note/match-ranges.ts';
import { createNoteFinder } from '../../../utils/core/note/note-finder.ts';
import { note } from './arbitrary-note.ts';

const marked = (text: string, query: string) => matchRanges(text, query).map(([from, to]) => text.slice(from, to));

describe('where words are found', () => {
  test.each([
    ['Café on FRIDAY', 'cafe friday', ['Café', 'FRIDAY']],
    ['ＡＢＣ退款', 'abc', ['ＡＢＣ']],
    ['回电回电', '回电', ['回电回电']],
    ['abcabc', 'bca abc', ['abcabc']],
    ['nothing', 'x', []],
    ['anything', '', []],
  ])('%s: %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});

describe('the stretch that is shown', () => {
  test('a short text is shown whole, on one line', () => {
    expect(excerpt('一行。\n二行 \n three', '', 80)).toBe('一行。二行 three');
  });

  test('a late match is brought into sight', () => {
    const shown = excerpt(`${'很长的开头，'.repeat(30)}在这里退款`, '退款', 40);
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.indexOf('退款')).toBeLessThan(15);
  });

  test('no character is cut in half', () => {
    for (let length = 1; length < 12; length++) expect(excerpt('🙂'.repeat(10), '', length).isWellFormed()).toBe(true);
  });
});

test('the finder finds what was changed since, not what was', () => {
  const find = createNoteFinder();
  const before = [note({ id: 'a', text: 'old words', revision: 1 })];
  expect(find(before, 'old')).toHaveLength(1);
  const after = [note({ id: 'a', text: 'new words', revision: 2 })];
  expect(find(after, 'old')).toHaveLength(0);
  expect(find(after, 'new')).toHaveLength(1);
});
