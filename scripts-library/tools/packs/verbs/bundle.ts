import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleOf } from '../bundle-of.ts';
import { folderFiles } from '../folder-files.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';
import { loadState } from './publish.ts';

export const bundle: Verb = {
  name: 'bundle',
  summary: 'put everything into one file, for a USB stick or a mail',
  help: `packs bundle FOLDER --out FILE.cuepack [--channel NAME]

One file with all that agents need, signed as it is on the server. It is opened in the panel by picking or dropping it.
Publishing leaves the newest one in FOLDER/offline by itself.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' }, channel: { type: 'string', default: 'stable' } },
    });
    const name = positionals[0] ?? stop('Name the folder: packs bundle FOLDER --out FILE.cuepack');
    const out = values.out ?? stop('Name the file: --out FILE.cuepack');
    const files = folderFiles(atCaller(name));
    await loadState(files, name);
    const timestamp = (await files.read('metadata/timestamp.json')) ?? stop('metadata/timestamp.json is missing.');
    const bytes = await bundleOf(files, timestamp, values.channel);
    await writeFile(atCaller(out), bytes);
    console.log(`${out}: ${bytes.length} bytes.`);
  },
};
