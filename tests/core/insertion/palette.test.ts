import { expect, test } from 'vitest';
import { paletteHash, readPaletteHash } from '../../../utils/core/insertion/palette.ts';

test('the palette’s address gives back what was put into it', () => {
  expect(readPaletteHash(`#${paletteHash('a1b2', 'dark', 130)}`)).toEqual({
    token: 'a1b2',
    theme: 'dark',
    textSize: 130,
  });
});

test('an address without anything opens nothing, and looks as usual', () => {
  expect(readPaletteHash('')).toEqual({ token: '', theme: 'system', textSize: 100 });
});
