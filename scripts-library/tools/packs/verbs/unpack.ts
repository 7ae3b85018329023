import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderOf } from '../folder-of.ts';
import { loadPack } from '../load-pack.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';

export const unpack: Verb = {
  name: 'unpack',
  summary: 'make a pack folder of one file, to edit it',
  help: `packs unpack FILE.ndjson[.gz] --out FOLDER

The way back from "packs build": one file a category, playbook, state and card, as authors edit them.
FOLDER must not be there yet.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } });
    const pack = await loadPack(positionals[0] ?? stop('Name the file: packs unpack FILE --out FOLDER'));
    const folder = atCaller(values.out ?? stop('Name the folder to make: --out FOLDER'));
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(folder).catch(() => stop(`${values.out} is there already.`));
    const files = folderOf(pack);
    for (const [path, value] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${JSON.stringify(value, null, 2)}\n`);
    }
    console.log(`${values.out}: ${files.size} files, ${pack.records.length} records.`);
  },
};
