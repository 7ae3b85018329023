import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadPack } from '../load-pack.ts';
import { deflate } from '../node-ports.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';

export const build: Verb = {
  name: 'build',
  summary: 'make one file of a pack folder',
  help: `packs build FOLDER --out FILE.ndjson[.gz]

Writes the pack as one text file, a record a line. The same folder always gives the same bytes, on every machine.
With .gz at the end it is compressed. "packs unpack" makes the folder again.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
    const pack = await loadPack(positionals[0] ?? stop('Name the pack folder: packs build FOLDER --out FILE'));
    const out = values.out ?? `${pack.header.packId}.${pack.header.packVersion}.ndjson`;
    const bytes = out.endsWith('.gz') ? deflate(pack.bytes) : pack.bytes;
    await writeFile(atCaller(out), bytes);
    console.log(
      `${out}: ${pack.header.packId} version ${pack.header.packVersion}, ${pack.records.length} records, ${bytes.length} bytes.`,
    );
  },
};
