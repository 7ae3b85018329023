import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const desk = mkdtempSync(join(tmpdir(), 'cuecard-lead-'));
writeFileSync(join(desk, 'file'), '');
afterAll(() => rmSync(desk, { recursive: true }));

/** Runs the command as a machine does: nobody types, and there is no terminal. */
function packs(args: string, passphrase?: string) {
  const { CUECARD_PASSPHRASE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts-library/tools/packs/main.ts', ...args.split(' ')],
    {
      env: { ...env, INIT_CWD: desk, ...(passphrase === undefined ? {} : { CUECARD_PASSPHRASE: passphrase }) },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr: stderr.replaceAll(desk, '') };
}

const PACK = join(import.meta.dirname, '../../../../scripts-library/packs/standard');

test.each([
  ['frobnicate', /^There is no "packs frobnicate"\. The commands: keygen, /],
  ['publish --frob', /^Unknown option '--frob'\. See: npm run -s packs -- publish --help\n$/],
  ['keygen lead.cuekey', /^A passphrase is needed: type it at a terminal, or set CUECARD_PASSPHRASE\.\n$/],
  [`build ${PACK} --out nowhere/pack.ndjson`, /^There is no folder for \/nowhere\/pack\.ndjson: make it first/],
  [`build ${PACK} --out .`, /is a folder; a file is meant here\.\n$/],
  [`build ${PACK} --out file/pack.ndjson`, /a part of this path is a file, not a folder\.\n$/],
  ['lint nothing', /^There is no file or folder nothing\.\n$/],
  ['verify .', /^\. holds no packs: metadata\/1\.root\.json is not there\./],
  ['verify http://127.0.0.1:1/', /^http:\/\/127\.0\.0\.1:1\/ cannot be reached\./],
  ['publish pack --to C:\\Users\\Lead\\packs --key lead.cuekey', /is not set up: run "packs init" first\.\n$/],
])('“packs %s” ends with 1 and one sentence, never with a trace', (args, sentence) => {
  const { status, stdout, stderr } = packs(args);
  expect(stderr).toMatch(sentence);
  expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 2]);
});

test('a passphrase of a machine comes from its environment', () => {
  expect(packs('keygen machine.cuekey', 'a passphrase for one test run')).toMatchObject({ status: 0, stderr: '' });
});
