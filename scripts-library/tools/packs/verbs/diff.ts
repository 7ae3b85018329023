import { parseArgs } from 'node:util';
import { diffPacks } from '../../../../utils/core/update/changes/diff-packs.ts';
import { changeLines } from '../change-lines.ts';
import { loadPack } from '../load-pack.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';

export const diff: Verb = {
  name: 'diff',
  summary: 'show what is different between two packs, word by word',
  help: `packs diff OLD NEW

OLD and NEW are pack folders or files. What must never be said comes first, as the agents will see it; new scripts
are shown whole.
[-gone-] {+new+}`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [old, next] = positionals;
    if (old === undefined || next === undefined) return stop('Name two packs: packs diff OLD NEW');
    const after = (await loadPack(next)).records;
    console.log(changeLines(diffPacks((await loadPack(old)).records, after), after).join('\n'));
  },
};
