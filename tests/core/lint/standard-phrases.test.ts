import { expect, test } from 'vitest';
import { compilePackFolder } from '../../../scripts-library/tools/compile-library.ts';
import { STANDARD_PACK } from '../../../scripts-library/tools/standard-pack.ts';
import { createLinter } from '../../../utils/core/lint/linter.ts';
import { neverEntries } from '../../../utils/core/lint/never-entries.ts';
import { changed, replacement } from '../../../utils/core/lint/replacement.ts';
import { createLibrary } from '../../../utils/core/pack/library.ts';
import { LOCALES } from '../../../utils/core/script/locale.ts';

const entries = neverEntries(createLibrary([JSON.parse(compilePackFolder(STANDARD_PACK))]));
const lint = createLinter(entries);

test('the bundled pack forbids something in every language', () => {
  for (const locale of LOCALES) expect(entries.filter((entry) => entry.locale === locale).length).toBeGreaterThan(100);
});

test('every phrase of the bundled pack is found as an agent would type it', () => {
  for (const { phrase } of entries) {
    const typed = phrase
      .replaceAll('’', "'")
      .replace(/[?？]$/, '')
      .toUpperCase();
    const hits = lint(`好的。${typed}。`);
    expect(hits.map(({ start, end }) => `好的。${typed}。`.slice(start, end)).join('|'), phrase).toContain(typed);
  }
});

test('no approved replacement is itself forbidden', () => {
  for (const entry of entries) {
    const [hit] = lint(entry.phrase);
    if (!hit) continue;
    expect(lint(changed(entry.phrase, replacement(entry.phrase, hit, entry.instead))), entry.instead).toEqual([]);
  }
});
