import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { build } from '../../../../scripts-library/tools/packs/verbs/build.ts';
import { diff } from '../../../../scripts-library/tools/packs/verbs/diff.ts';
import { lint } from '../../../../scripts-library/tools/packs/verbs/lint.ts';
import { unpack } from '../../../../scripts-library/tools/packs/verbs/unpack.ts';
import { useDesk } from '../../../support/packs/desk.ts';
import { reworded } from '../../../support/packs/make-pack.ts';

describe('packs as files', () => {
  const { run, writeFolder, path, read } = useDesk();

  test('build and unpack are each other’s way back, byte for byte', async () => {
    await writeFolder('pack', { scripts: 7 });
    expect(await run(build, 'pack --out one.ndjson')).toMatch(/^one.ndjson: standard version 1, 8 records/);
    await run(unpack, 'one.ndjson --out again');
    await run(build, 'again --out two.ndjson.gz');
    await run(unpack, 'two.ndjson.gz --out third');
    await run(build, 'third --out three.ndjson');
    expect(await read('three.ndjson')).toEqual(await read('one.ndjson'));
    expect(await run(unpack, 'one.ndjson --out again')).toBe('STOP again is there already.');
  });

  test('diff shows words, never-say first, hidden characters visible', async () => {
    await writeFolder('old');
    await writeFolder('new', {
      scripts: 2,
      change: (script, index) => {
        const changed = reworded((each) => each === 0, 'now\u202e')(script, index);
        const en = changed.texts.en;
        if (index !== 1 || !en) return changed;
        const never = [{ phrase: 'Whatever', why: 'It is rude.', instead: 'I see.' }];
        return { ...changed, texts: { ...changed.texts, en: { ...en, never } } };
      },
    });
    const lines = (await run(diff, 'old new')).split('\n');
    expect(lines[0]).toBe('~ script situation.s00001');
    expect(lines).toContain('    texts.en.never.“Whatever”.phrase: {+Whatever+}');
    expect(lines.join('\n')).toContain('{+now⟨U+202E⟩+}');
    expect(lines).toContain('- script situation.s00002');
    expect(lines).toContain('0 added, 1 removed, 2 changed');
  });

  test('lint reads a file as the agent’s side does', async () => {
    await writeFolder('pack');
    await run(build, 'pack --out pack.ndjson');
    expect(await run(lint, 'pack.ndjson')).toBe('pack.ndjson: 4 records, nothing found.\n');
    const text = String(await read('pack.ndjson'));
    await writeFile(path('crlf.ndjson'), text.replaceAll('\n', '\r\n'));
    expect(await run(lint, 'crlf.ndjson')).toBe('STOP crlf.ndjson, line 1: carriage-return.');
  });
});
