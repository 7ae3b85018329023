import { describe, expect, test } from 'vitest';
import { readLibrary, STANDARD_PACK } from '../../../scripts-library/tools/standard-pack.ts';
import { canonicalJson } from '../../../utils/core/pack/canonical-json.ts';
import { hasHiddenCharacters } from '../../../utils/core/pack/hidden-characters.ts';
import { isOrdinaryText } from '../../../utils/core/pack/ordinary-text.ts';

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const ordinary = UNITS.filter(isOrdinaryText);

/** Hangul vowels and finals join the letter before them, like marks do, but are letters themselves. */
const JOINS = /[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

describe('ordinary characters', () => {
  test('are what the library is written in', () => {
    const lines = readLibrary(STANDARD_PACK).entries.map(({ record }) => canonicalJson(record));
    const others = lines.filter((line) => !isOrdinaryText(line));
    expect(others.length).toBeLessThan(lines.length / 4);
    expect(ordinary.length).toBeGreaterThan(20_000);
  });

  test('are whole, can be seen, and stand for themselves in JSON', () => {
    const bad = ordinary.filter(
      (each) => !each.isWellFormed() || hasHiddenCharacters(each) || JSON.stringify(each).length > 4,
    );
    expect(bad).toEqual([]);
    expect(ordinary.filter((each) => each !== '"' && JSON.stringify(each) !== `"${each}"`)).toEqual([]);
  });

  test('make texts in form NFC, one after the other in any order', () => {
    expect(ordinary.filter((each) => each.normalize('NFC') !== each || JOINS.test(each))).toEqual([]);
    const all = ordinary.join('');
    expect(all.normalize('NFC')).toBe(all);
  });

  test.each(['e\u0301', 'か\u3099', '\u202e', '\ufeff', '\u00ad', '\u3164', '\\', '\n', '\0', '😀', '\u1100\u1161'])(
    'are not these: %j',
    (each) => expect(isOrdinaryText(each)).toBe(false),
  );
});
