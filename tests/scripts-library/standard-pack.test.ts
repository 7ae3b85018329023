import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../scripts-library/rules/index.ts';
import { formatFinding } from '../../scripts-library/rules/rule.ts';
import { compilePackFolder } from '../../scripts-library/tools/compile-library.ts';
import { readLibrary, STANDARD_PACK } from '../../scripts-library/tools/standard-pack.ts';
import { splitFolder } from '../../utils/core/pack/folder-form.ts';
import { readPack } from '../../utils/core/pack/ndjson-reader.ts';
import { writePack } from '../../utils/core/pack/ndjson-writer.ts';
import { utf8 } from '../support/sample-pack.ts';

describe('the bundled pack', () => {
  const library = readLibrary(STANDARD_PACK);
  const records = library.entries.map(({ record }) => record);

  test('breaks no rule', () => {
    expect(checkLibrary(library).map(formatFinding)).toEqual([]);
  });

  test('covers the 77 situations, four playbooks and six states', () => {
    const count = (type: string) => records.filter((record) => record.type === type).length;
    expect(library.catalogue.scripts).toHaveLength(77);
    expect(count('script')).toBeGreaterThanOrEqual(77);
    expect([count('playbook'), count('state')]).toEqual([4, 6]);
  });

  test('is taken whole by the reader that packs from outside pass', () => {
    const { identity } = splitFolder(library.folder);
    const outcome = readPack(utf8(writePack(identity, records)));
    expect(outcome).toMatchObject({ kind: 'pack', header: { count: records.length } });
    expect(JSON.parse(compilePackFolder(STANDARD_PACK)).records).toEqual(outcome.kind === 'pack' && outcome.records);
  });
});
