import { describe, expect, test } from 'vitest';
import { pickSeeded } from '../../scripts-library/tools/seeded-pick.ts';
import { showScript } from '../../scripts-library/tools/show-script.ts';
import { eachWording } from '../../utils/core/script/each-wording.ts';
import { baseLibrary } from '../support/library-fixture.ts';

describe('library:show', () => {
  const scripts = baseLibrary().entries.flatMap(({ record }) => (record.type === 'script' ? [record] : []));

  test('every word of a script that an agent could say is shown, in both languages', () => {
    for (const script of scripts) {
      const shown = showScript(script);
      for (const { wording } of eachWording(script)) {
        for (const part of wording.say) expect(shown).toContain(part.text);
        if (wording.send !== undefined) expect(shown).toContain(wording.send);
      }
      for (const text of [script.texts['zh-CN'], script.texts.en]) {
        for (const { phrase, instead } of text?.never ?? []) {
          expect(shown).toContain(phrase);
          expect(shown).toContain(instead);
        }
      }
    }
  });

  test('a seed always picks the same, never one twice, and another seed picks otherwise', () => {
    const all = Array.from({ length: 77 }, (_, index) => index);
    const picked = pickSeeded(all, 20, 7);
    expect(picked).toEqual(pickSeeded(all, 20, 7));
    expect(new Set(picked).size).toBe(20);
    expect(picked).not.toEqual(pickSeeded(all, 20, 8));
    expect(pickSeeded(all, 77, 7).toSorted((a, b) => a - b)).toEqual(all);
  });
});
