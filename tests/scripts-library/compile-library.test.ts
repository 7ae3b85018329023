import { describe, expect, test } from 'vitest';
import { compileLibrary, compilePackFolder } from '../../scripts-library/tools/compile-library.ts';
import { splitFolder } from '../../utils/core/pack/folder-form.ts';
import { parseHeader, parseRecord } from '../../utils/core/pack/parse-pack.ts';
import { baseLibrary } from '../support/library-fixture.ts';

const parts = (library: ReturnType<typeof baseLibrary>) =>
  [splitFolder(library.folder).identity, library.entries.map(({ record }) => record)] as const;

describe('the compiled library', () => {
  const [identity, records] = parts(baseLibrary());

  test('holds a header that counts its records, and every record of the folder', () => {
    const { header, records: compiled } = JSON.parse(compileLibrary(identity, records));
    expect(parseHeader(header)).toMatchObject({ kind: 'ok', value: { packId: 'sound', count: records.length } });
    for (const record of compiled) expect(parseRecord(record).kind).toBe('ok');
    const names = (list: typeof records) => list.map(({ type, id }) => `${type} ${id}`);
    expect(names(compiled)).toEqual(names(records).toSorted());
  });

  test('is the same text whatever order the records come in', () => {
    expect(compileLibrary(identity, records.toReversed())).toBe(compileLibrary(identity, records));
  });

  test('is the same from the folder itself', () => {
    expect(compilePackFolder('tests/fixtures/library/base')).toBe(compileLibrary(identity, records));
  });

  test.each([
    ['a name that leads nowhere', 'sound.none', /card listening: unknown-script "sound\.none"/],
    ['a record too long for a pack', 'x'.repeat(64), /card listening: unknown-script/],
  ])('%s stops the build', (_, target, message) => {
    const broken = parts(baseLibrary([{ file: 'cards/listening.json', at: 'items.0.scripts.0', to: target }]));
    expect(() => compileLibrary(...broken)).toThrow(message);
  });

  test('a text beyond the limits stops the build', () => {
    const broken = parts(
      baseLibrary([{ file: 'cards/listening.json', at: 'texts.en.intro', to: 'word '.repeat(6_000) }]),
    );
    expect(compileLibrary(...broken).length).toBeGreaterThan(30_000);
    const longer = parts(
      baseLibrary([{ file: 'cards/listening.json', at: 'texts.en.tags', to: Array(20).fill('word '.repeat(1_000)) }]),
    );
    expect(() => compileLibrary(...longer)).toThrow(/line-too-long/);
  });
});
