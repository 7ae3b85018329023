import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkLibrary } from '../../../rules/index.ts';
import { formatFinding } from '../../../rules/rule.ts';
import { readLibrary } from '../../standard-pack.ts';
import { loadPack } from '../load-pack.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';

export const lint: Verb = {
  name: 'lint',
  summary: 'look a pack over before it goes out',
  help: `packs lint FOLDER|FILE

A folder is held against every rule for scripts (the words, the slots, both languages, what must never be said); a
file is read as the agents' side reads it. Each finding names the place and what to do.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const path = positionals[0] ?? stop('Name the pack: packs lint FOLDER');
    const pack = await loadPack(path);
    const isFolder = (await stat(atCaller(path))).isDirectory();
    const findings = isFolder ? checkLibrary(readLibrary(atCaller(path))) : [];
    if (findings.length > 0) stop(`${findings.map(formatFinding).join('\n')}\n\n${findings.length} findings.`);
    console.log(`${path}: ${pack.records.length} records, nothing found.`);
  },
};
