import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, date, Repository } from '../../support/tuf/repository.ts';

let folder: string;
let server: Server;
let base: string;
let repository: Repository;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tuf-client-'));
  repository = new Repository();
  for (const signed of Object.values(repository.signed)) signed.expires = date(Date.now() + DAY);
  repository.publish('root', 'targets', 'snapshot', 'timestamp');
  server = createServer(async (request, response) => {
    const [, kind, ...rest] = (request.url ?? '').split('/');
    const fetch = kind === 'metadata' ? repository.fetchMetadata : repository.fetchTarget;
    const file = await fetch(rest.join('/'), 1e9);
    if (file.kind === 'bytes') response.end(file.bytes);
    else response.writeHead(404).end('not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(folder, 'initial.json'), repository.published.root?.[0] as Uint8Array);
});

afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function run(...parts: string[]): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts-library/tools/tuf-client/main.ts', ...parts], {
      env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
    });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('close', (code) => resolve({ code, errors }));
  });
}

const client = ['--metadata-dir', 'metadata'];
const fromSource = () => [...client, '--metadata-url', `${base}/metadata/`];
const toTargets = () => [...fromSource(), '--target-base-url', `${base}/targets/`, '--target-dir', 'targets'];

test('init, refresh and download as the conformance suite calls them', async () => {
  repository.addArtifact('targets', 'a/file.txt', 'text');
  repository.addArtifact('targets', 'b.txt', 'more');
  repository.publish('targets', 'snapshot', 'timestamp');
  expect(await run(...client, 'init', 'initial.json')).toEqual({ code: 0, errors: '' });
  expect(repository.requests).toEqual([]);
  expect(await run(...fromSource(), 'refresh')).toEqual({ code: 0, errors: '' });
  expect((await readdir(join(folder, 'metadata'))).toSorted()).toEqual([
    'root.json',
    'snapshot.json',
    'targets.json',
    'timestamp.json',
  ]);
  expect(await readFile(join(folder, 'metadata/root.json'))).toEqual(repository.published.root?.[1]);
  const twice = ['--target-name', 'a/file.txt', '--target-name', 'b.txt', 'download'];
  expect(await run(...toTargets(), ...twice)).toEqual({ code: 0, errors: '' });
  expect(await run(...toTargets(), ...twice)).toEqual({ code: 0, errors: '' });
  const files = await readdir(join(folder, 'targets'));
  const texts = await Promise.all(files.toSorted().map((file) => readFile(join(folder, 'targets', file), 'utf8')));
  expect(texts).toEqual(['text', 'more']);
  expect(repository.requests.filter((request) => request.startsWith('target '))).toHaveLength(2);
});

test('each failure ends with 1 and its reason', async () => {
  await run(...client, 'init', 'initial.json');
  expect(await run(...toTargets(), '--target-name', 'missing', 'download')).toEqual({
    code: 1,
    errors: 'tuf-client: missing: no-such-target\n',
  });
  repository.signed.timestamp.meta['snapshot.json'].version += 1;
  repository.publish('timestamp');
  expect((await run(...fromSource(), 'refresh')).errors).toBe('tuf-client: snapshot: missing\n');
  expect((await run(...client, 'refresh')).errors).toBe('tuf-client: --metadata-url is missing\n');
  expect((await run(...client, 'init', 'nowhere.json')).code).toBe(1);
  server.close();
  server.closeAllConnections();
  expect((await run(...fromSource(), 'refresh')).errors).toBe('tuf-client: root: unreachable\n');
});

test('a role with a hostile name stays in the folder', async () => {
  repository.addDelegation('targets', { name: '../../escape', paths: ['*/*/*'] }, Date.now() + DAY);
  repository.publish('../../escape', 'targets', 'snapshot', 'timestamp');
  await run(...client, 'init', 'initial.json');
  await run(...toTargets(), '--target-name', '../../x', 'download');
  expect(await readdir(join(folder, 'metadata'))).toContain('..%2F..%2Fescape.json');
  expect((await readdir(folder)).toSorted()).toEqual(['initial.json', 'metadata', 'targets']);
});
