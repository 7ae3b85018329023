import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../../scripts-library/tools/packs/node-ports.ts';
import { encodeUtf8 } from '../../../../utils/core/pack/utf8.ts';
import { writeBundle } from '../../../../utils/core/update/bundle/bundle-form.ts';
import { changesWaiting } from '../../../../utils/core/update/shelf/changes-to-show.ts';
import { importBundle, importUnsigned } from '../../../../utils/services/update/import-file.ts';
import { makePack, reworded } from '../../../support/packs/make-pack.ts';
import { Device, honest } from '../../../support/update/device.ts';
import { PackRepository } from '../../../support/update/pack-repository.ts';

const A = 'https://a.example';

async function installed() {
  const repository = new PackRepository();
  repository.offerPack({ scripts: 10 });
  const device = new Device();
  await device.subscribe(repository);
  await device.update();
  expect(device.version()).toBe(1);
  return { repository, device };
}

const changed = { version: 2, scripts: 10, change: reworded((index) => index === 4, 'other words') };

describe('deltas are hints', () => {
  const cases: [string, (delta: Uint8Array, repository: PackRepository) => Uint8Array][] = [
    ['for a wrong base', () => deflate(encodeUtf8('{"format":"cuecard-delta","steps":[[0,9999]]}'))],
    ['cut', (delta) => delta.subarray(0, delta.length >> 1)],
    ['wrong result', () => deflate(encodeUtf8('{"format":"cuecard-delta","steps":[[0,3]]}'))],
    ['bomb', () => gzipSync(Buffer.alloc(50_000_000))],
    [
      'bomb of steps',
      () => deflate(encodeUtf8(`{"format":"cuecard-delta","steps":[${'[0,11],'.repeat(90_000)}[0,11]]}`)),
    ],
    ['no JSON', () => deflate(encodeUtf8('<!doctype html>'))],
    ['not gzip', () => encodeUtf8('{"format":"cuecard-delta","steps":[]}')],
    ['text after it', (delta) => Buffer.concat([delta, delta])],
  ];
  test.each(cases)('delta %s: the whole file comes instead', async (_name, bend) => {
    const { repository, device } = await installed();
    repository.offerPack(changed);
    for (const [path, delta] of repository.deltas) repository.deltas.set(path, bend(delta, repository));
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(2);
    expect(repository.requests.filter((request) => request.startsWith('target '))).toHaveLength(2);
    device.check(repository);
  });

  test('a sound delta spares the whole file', async () => {
    const { repository, device } = await installed();
    repository.offerPack(changed);
    const outcome = await device.cycle(true);
    expect(outcome.kind === 'done' && outcome.repositories[0]?.staged).toEqual([
      { packId: 'standard', version: 2, via: 'delta' },
    ]);
    expect(repository.requests.filter((request) => request.startsWith('target '))).toHaveLength(1);
  });
});

describe('the compressed file', () => {
  const sound = makePack(changed);
  const bomb = Buffer.alloc(3_000_000, 'a');
  const cases: [string, Uint8Array, Uint8Array][] = [
    ['gzip bomb', bomb, gzipSync(bomb, { level: 9 })],
    ['gzip bomb that lies about its size', sound, gzipSync(bomb, { level: 9 })],
    ['not gzip', sound, sound],
    ['double gzip', sound, gzipSync(gzipSync(sound))],
    ['trailing bytes', sound, Buffer.concat([deflate(sound), Buffer.from('x')])],
    ['cut', sound, deflate(sound).subarray(0, -9)],
    [
      'another pack inside',
      makePack({ packId: 'mobile', version: 2 }),
      deflate(makePack({ packId: 'mobile', version: 2 })),
    ],
  ];
  test.each(cases)('%s', async (_name, bytes, packed) => {
    const { repository, device } = await installed();
    repository.offerBytes(bytes, { packId: 'standard', version: 2 }, 'targets', packed);
    repository.deltas.clear();
    repository.publishAll();
    expect(await device.update()).toBe('bad-pack');
    expect(device.version()).toBe(1);
    repository.offerPack({ ...changed, version: 3 });
    await device.update();
    expect(device.version()).toBe(3);
    device.check(repository);
  });
});

const sound = Buffer.from(makePack({ version: 2, scripts: 4 })).toString();
const lines = sound.trimEnd().split('\n');
const withLine = (index: number, line: string) =>
  [...lines.slice(0, index), line, ...lines.slice(index + 1)].join('\n').concat('\n');
const inside = (member: string) => withLine(2, (lines[2] ?? '').replace('{', `{${member},`));
const deep = (depth: number) => `"a":${'['.repeat(depth)}${']'.repeat(depth)}`;
const bytesOf = (text: string): Uint8Array => encodeUtf8(text);

/** Every pack that no reader may take, with the line that is named for it. */
const BAD: [string, Uint8Array, number][] = [
  ['deep nesting', bytesOf(inside(deep(9))), 3],
  ['nesting of 20,000', bytesOf(inside(deep(20_000))), 3],
  ['duplicate keys', bytesOf(inside('"category":"x"')), 3],
  ['prototype keys: __proto__', bytesOf(inside('"__proto__":{"isAdmin":true}')), 3],
  ['prototype keys: constructor', bytesOf(inside('"constructor":{}')), 3],
  ['prototype keys: prototype', bytesOf(inside('"prototype":{}')), 3],
  ['huge numbers', bytesOf(withLine(1, (lines[1] ?? '').replace('"order":0', '"order":9007199254740993'))), 2],
  ['numbers that are none', bytesOf(withLine(1, (lines[1] ?? '').replace('"order":0', '"order":1e999'))), 2],
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from(sound.slice(0, -3)), Buffer.from([0xff, 0xfe]), Buffer.from(sound.slice(-3))]),
    6,
  ],
  ['lone surrogates', bytesOf(withLine(2, (lines[2] ?? '').replace('Situation 0', '\\ud800'))), 3],
  ['NUL', bytesOf(withLine(2, (lines[2] ?? '').replace('Situation 0', '\\u0000'))), 3],
  ['inner BOM', bytesOf(withLine(2, (lines[2] ?? '').replace('Situation 0', '\ufeffSituation'))), 3],
  ['a BOM in front', bytesOf(`\ufeff${sound}`), 1],
  ['CRLF', bytesOf(sound.replaceAll('\n', '\r\n')), 1],
  ['half a file', bytesOf(sound.slice(0, sound.length >> 1)), 4],
  ['dangling references', bytesOf(sound.replaceAll('"category":"situation"', '"category":"nowhere"')), 0],
  ['empty pack', bytesOf((lines[0] ?? '').replace(/"count":\d+/, '"count":0').concat('\n')), 1],
  ['an empty file', new Uint8Array(), 1],
  ['newer schema', bytesOf(withLine(0, (lines[0] ?? '').replace('"schema":1', '"schema":2'))), 1],
  ['a login page', bytesOf('<!doctype html>\n<title>Sign in</title>\n'), 1],
  [
    'bidi that hides a "not" in a title',
    bytesOf(withLine(2, (lines[2] ?? '').replace('Situation 0', 'Do \u202enot\u202c'))),
    3,
  ],
  [
    'zero-width in an id',
    bytesOf(withLine(2, (lines[2] ?? '').replace('situation.s00000', 'situation.s0\u200b0000'))),
    3,
  ],
];

describe('what a pack may not be', () => {
  test.each(BAD)('%s, although signed', async (_name, bytes) => {
    const { repository, device } = await installed();
    repository.offerBytes(bytes.length > 0 ? bytes : bytesOf('\n'), { packId: 'standard', version: 2 });
    repository.publishAll();
    expect(await device.update()).toMatch(/^(bad-pack|newer-app-needed)$/);
    expect(device.version()).toBe(1);
    // It is not fetched again and again: only the publisher can mend it.
    const before = repository.requests.length;
    expect(await device.update(false)).toBe('unchanged');
    expect(repository.requests.slice(before)).toEqual(['timestamp']);
    repository.offerPack({ ...changed, version: 3 });
    expect(await device.update(false)).toBe('checked');
    expect(device.version()).toBe(3);
  });

  test.each(BAD)('%s, as an unsigned file', async (_name, bytes, line) => {
    const device = new Device();
    const outcome = await importUnsigned(bytes, {}, device.ports);
    expect(outcome).toMatchObject({ kind: 'refused', trouble: 'bad-pack', ...(line > 0 ? { pack: { line } } : {}) });
    expect(device.disk.shelves.size).toBe(0);
  });

  test('one 100 MB line is given up after 4 MiB', async () => {
    const { repository, device } = await installed();
    repository.offerBytes(bytesOf('x'), { packId: 'standard', version: 2, length: 100_000_000 });
    repository.publishAll();
    const outcome = await device.cycle(true);
    expect(outcome.kind === 'done' && outcome.repositories[0]?.skipped[0]?.reason).toBe('too-large');
    expect((await importUnsigned(new Uint8Array(5_000_000).fill(120), {}, device.ports)).kind).toBe('refused');
    const line = Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.alloc(70_000, 'x')]);
    expect(await importUnsigned(line, {}, device.ports)).toMatchObject({ pack: { code: 'line-too-long', line: 2 } });
  });

  test('a million tiny records', async () => {
    const device = new Device();
    const many = (count: number) => bytesOf(`${(lines[0] ?? '').replace(/"count":\d+/, `"count":${count}`)}\n`);
    expect(await importUnsigned(many(1_000_000), {}, device.ports)).toMatchObject({
      pack: { code: 'too-many-records', line: 1 },
    });
    const body = Buffer.concat([many(20_000), Buffer.alloc(1_000_000, '{}\n')]);
    expect(await importUnsigned(body, {}, device.ports)).toMatchObject({ pack: { line: 2 } });
  });

  test('an XSS corpus in every string is words like any other', async () => {
    const { repository, device } = await installed();
    const corpus = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "javascript:alert('1')",
      '{{constructor.constructor}}',
      '</textarea><svg/onload=alert(1)>',
    ];
    repository.offerPack({
      version: 2,
      scripts: corpus.length,
      change: (script, index) => {
        const text = corpus[index] ?? '';
        const en = {
          title: text,
          when: text,
          wordings: { neutral: { say: [{ text }] } },
          never: [],
          tags: [text],
          asked: [text],
        };
        return { ...script, texts: { en } };
      },
    });
    expect(await device.update()).toBe('checked');
    const stored = Buffer.from(device.shelf()?.active?.bytes ?? []).toString();
    for (const text of corpus) expect(stored).toContain(JSON.stringify(text));
  });

  test('bidi that hides a "not" and zero-width inside a banned phrase reach the diff unaltered, to be shown there', async () => {
    const { repository, device } = await installed();
    const words = 'you do \u202enot\u202c have to, guar\u200bantee';
    repository.offerPack({ version: 2, scripts: 10, change: reworded((index) => index === 0, words) });
    await device.cycle(true);
    const shelf = device.shelf();
    const fields = shelf ? changesWaiting(shelf)?.records[0]?.fields : [];
    expect(fields?.flatMap(({ words: each }) => each.map(({ text }) => text)).join('')).toContain('\u202e');
  });

  test('older bundle than installed', async () => {
    const { repository, device } = await installed();
    const older = writeBundle(repository.files());
    repository.offerPack(changed);
    await device.update();
    expect(device.version()).toBe(2);
    const outcome = await importBundle(older, {}, device.ports);
    expect(outcome.kind === 'checked' && outcome.outcome.trouble).toBe('older');
    expect(device.version()).toBe(2);
    device.sources.set(A, honest(repository));
    expect(await device.update()).toBe('checked');
  });
});
