import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let pack: string;

beforeEach(() => {
  pack = join(mkdtempSync(join(tmpdir(), 'library-check-')), 'pack');
  cpSync('tests/fixtures/library/base', pack, { recursive: true });
});
afterEach(() => rmSync(join(pack, '..'), { recursive: true }));

function check(...args: string[]) {
  const run = spawnSync(process.execPath, ['scripts-library/tools/library-check.ts', ...args], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(pack, path), change(readFileSync(join(pack, path), 'utf8')));

describe('library:check', () => {
  test('a sound pack: exit code 0 and the counts of each language', () => {
    const { code, out } = check('--pack', pack);
    expect(code).toBe(0);
    expect(out).toMatch(/^\s+zh-CN\s+en$/m);
    expect(out).toMatch(/^scripts\s+2\s+2$/m);
    expect(out).toMatch(/^wordings\s+6\s+6$/m);
    expect(out).toMatch(/^never\s+4\s+4$/m);
  });

  test('a broken pack: exit code 1 and one line with file, id, language, place, fix and rule', () => {
    edit('scripts/sound.json', (text) => text.replace('When you can', 'When you calm down and'));
    const { code, out } = check('--pack', pack);
    expect(code).toBe(1);
    expect(out).toMatch(/^scripts\/sound\.json: sound\.faint · en · when: .* Fix: .* \[banned-words\]$/m);
    expect(out).toContain('1 finding of 1 rule.');
  });

  test('names narrow the findings down', () => {
    edit('scripts/sound.json', (text) => text.replace('When you can', 'When you calm down and'));
    expect(check('--pack', pack, 'greeting.').code).toBe(0);
    expect(check('--pack', pack, 'greeting.', 'sound.').code).toBe(1);
  });

  test('--json gives findings and counts to another program', () => {
    edit('scripts/sound.json', (text) => text.replace('"sf"', '"xx"'));
    const { findings, counts } = JSON.parse(check('--pack', pack, '--json').out);
    expect(findings).toMatchObject([{ rule: 'shortcut-form', file: 'scripts/sound.json', id: 'sound.faint' }]);
    expect(counts.en.scripts).toBe(2);
  });

  test('JSON that cannot be read is named by file and line', () => {
    edit('scripts/sound.json', (text) => text.replace('"shortcut": "sf",', '"shortcut": "sf"'));
    const { code, out } = check('--pack', pack);
    expect(code).toBe(1);
    expect(out).toMatch(/^scripts\/sound\.json: scripts\/sound\.json · line \d+: .*not-json/m);
  });

  test('--freeze puts new ids on the list and takes none off', () => {
    edit('ids.json', () => '{"card": ["figures", "gone"]}');
    expect(check('--pack', pack, '--freeze').code).toBe(0);
    const ids = JSON.parse(readFileSync(join(pack, 'ids.json'), 'utf8'));
    expect(ids.card).toEqual(['figures', 'gone', 'listening']);
    expect(ids.script).toEqual(['greeting.opening', 'sound.faint']);
    expect(check('--pack', pack).out).toMatch(/ids\.json: gone .*\[ids-stable\]/);
  });

  test.each([
    ['no pack there', ['--pack', 'tests/fixtures']],
    ['an option that is not known', ['--colour']],
  ])('%s: exit code 2', (_, args) => {
    const { code, err } = check(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/pack/);
  });

  test('--help tells how to call it', () => {
    expect(check('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--freeze') });
  });
});
