import { parsePackFiles } from '../../../scripts-library/tools/parse-pack-files.ts';
import { splitFolder } from '../../../utils/core/pack/folder-form.ts';
import type { Pack } from '../../../utils/core/pack/library.ts';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { writePack } from '../../../utils/core/pack/ndjson-writer.ts';

const FOLDER = '../../fixtures/library/base/';
const files = import.meta.glob<string>('../../fixtures/library/base/**/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The small sound library of the rule tests, read as an installed pack is. */
export function samplePack(): Pack {
  const { folder, entries } = parsePackFiles(
    Object.entries(files)
      .filter(([path]) => !path.endsWith('/ids.json'))
      .map(([path, text]) => ({ path: path.slice(FOLDER.length), text })),
  );
  const written = writePack(
    splitFolder(folder).identity,
    entries.map(({ record }) => record),
  );
  const outcome = readPack(new TextEncoder().encode(written));
  if (outcome.kind === 'refused') throw new Error(`The sample pack is refused: ${outcome.code}`);
  return { header: outcome.header, records: outcome.records };
}
