import { describe, expect, test } from 'vitest';
import {
  hasHiddenCharacters,
  hiddenCharacters,
  stripHiddenCharacters,
} from '../../../utils/core/pack/hidden-characters.ts';

describe('hidden characters', () => {
  test.each([
    ['right-to-left override', '\u202e', 'U+202E'],
    ['right-to-left isolate', '\u2067', 'U+2067'],
    ['right-to-left mark', '\u200f', 'U+200F'],
    ['Arabic letter mark', '\u061c', 'U+061C'],
    ['zero-width space', '\u200b', 'U+200B'],
    ['zero-width joiner', '\u200d', 'U+200D'],
    ['word joiner', '\u2060', 'U+2060'],
    ['soft hyphen', '\u00ad', 'U+00AD'],
    ['byte order mark', '\ufeff', 'U+FEFF'],
    ['Hangul filler', '\u3164', 'U+3164'],
    ['line separator', '\u2028', 'U+2028'],
    ['tag character', '\u{e0061}', 'U+E0061'],
    ['supplementary variation selector', '\u{e0100}', 'U+E0100'],
  ])('%s is found and stripped', (_, character, codePoint) => {
    const text = `不${character}能`;
    expect(hiddenCharacters(text)).toEqual([{ offset: 1, codePoint }]);
    expect(hasHiddenCharacters(text)).toBe(true);
    expect(stripHiddenCharacters(text)).toBe('不能');
  });

  test.each(['您好，请稍等……', 'Don’t — “hold” on…', '❤️ ☎️', 'naïve café', '列\t表\n行', '👍🏽'])(
    '%s is left alone',
    (text) => {
      expect(hasHiddenCharacters(text)).toBe(false);
      expect(stripHiddenCharacters(text)).toBe(text);
    },
  );
});
