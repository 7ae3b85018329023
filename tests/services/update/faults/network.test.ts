import { describe, expect, test } from 'vitest';
import { reworded } from '../../../support/packs/make-pack.ts';
import { Device } from '../../../support/update/device.ts';
import { PackRepository } from '../../../support/update/pack-repository.ts';
import { dripped, type Meddle, plain, WebHost } from '../../../support/update/web-host.ts';

const PAGE = Buffer.from('<!doctype html><title>Sign in</title><form action="/login">…</form>');
const KINDS = ['.root.json', 'timestamp.json', 'snapshot.json', 'targets.json', '.ndjson.gz'];

async function behindWeb() {
  const repository = new PackRepository();
  repository.offerPack({ scripts: 40 });
  const device = new Device();
  const host = new WebHost(repository);
  await host.attach(device, repository);
  expect((await host.update(device)).outcome).toBe('checked');
  repository.offerPack({ version: 2, scripts: 40, change: reworded((index) => index === 1, 'other words') });
  repository.deltas.clear();
  return { repository, device, host };
}

/** One fault, then honesty: the device keeps what it has, and converges with nobody's help. */
async function survives(meddle: Meddle, expected: RegExp): Promise<number> {
  const { repository, device, host } = await behindWeb();
  host.meddle = meddle;
  const { outcome, milliseconds } = await host.update(device);
  expect(outcome).toMatch(expected);
  expect(device.version()).toBe(1);
  device.check(repository);
  host.meddle = () => undefined;
  expect((await host.update(device)).outcome).toBe('checked');
  expect(device.version()).toBe(2);
  device.check(repository);
  return milliseconds;
}

const only =
  (kind: string, then: (bytes: Uint8Array) => ReturnType<Meddle>): Meddle =>
  (path, bytes) =>
    path.endsWith(kind) ? then(bytes ?? PAGE) : undefined;

describe('faults on the way', () => {
  test.each(KINDS)('slow retrieval, 1 byte a second: %s', async (kind) => {
    const milliseconds = await survives(
      only(kind, (bytes) => ({ deeds: dripped(bytes, 1000) })),
      /^slow$/,
    );
    expect(milliseconds).toBeLessThanOrEqual(31_000);
  });

  test.each(KINDS)('slow retrieval, stall after headers: %s', async (kind) => {
    const milliseconds = await survives(
      only(kind, () => ({ deeds: [{ wait: 1e9 }] })),
      /^slow$/,
    );
    expect(milliseconds).toBeLessThanOrEqual(10_000);
  });

  test.each(KINDS.slice(1))('slow retrieval, stall at the last byte: %s', async (kind) => {
    const meddle = only(kind, (bytes) => ({ deeds: [{ send: bytes.subarray(0, -1) }, { wait: 1e9 }] }));
    expect(await survives(meddle, /^slow$/)).toBeLessThanOrEqual(30_000);
  });

  test.each(KINDS)('endless data by a real stream: %s', async (kind) => {
    await survives(
      only(kind, () => ({ deeds: ['forever'] })),
      /^too-large$/,
    );
  });

  test.each(KINDS)('a login page or captive portal with status 200: %s', async (kind) => {
    await survives(
      only(kind, () => ({ deeds: [{ send: PAGE }] })),
      kind === '.ndjson.gz' ? /^damaged$/ : /^login-page$/,
    );
  });

  test('a login page or captive portal for everything', async () => {
    await survives(() => ({ deeds: [{ send: PAGE }] }), /^login-page$/);
  });

  test('a dead server', async () => {
    await survives(() => ({ deeds: ['cut'] }), /^offline$/);
  });

  test.each(KINDS.slice(1))('a server that answers 500: %s', async (kind) => {
    await survives(
      only(kind, () => ({ status: 500, deeds: [] })),
      /^server-error$/,
    );
  });

  test.each(KINDS.slice(1))('half a deployment, the file is not there yet: %s', async (kind) => {
    await survives(
      only(kind, () => ({ status: 404, deeds: [] })),
      /^incomplete$/,
    );
  });

  test('connection cut at every KB', async () => {
    const { repository, device, host } = await behindWeb();
    const [path, pack] = [...repository.files()].find(([each]) => each.endsWith('.2.ndjson.gz')) ?? ['', PAGE];
    let cuts = 0;
    for (let at = 0; at < pack.length; at += 1024) {
      host.meddle = (each) => (each === path ? { deeds: [{ send: pack.subarray(0, at) }, 'cut'] } : undefined);
      expect((await host.update(device)).outcome).toMatch(/^(offline|server-error)$/);
      expect(device.version()).toBe(1);
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(1);
    host.meddle = () => undefined;
    await host.update(device);
    expect(device.version()).toBe(2);
    device.check(repository);
  });

  test('half-copied file on the server', async () => {
    await survives(
      only('.ndjson.gz', (bytes) => plain(bytes.subarray(0, bytes.length >> 1))),
      /^damaged$/,
    );
  });

  test('CRLF added by FTP: a pack is refused; metadata is not hurt, since no signature covers its layout', async () => {
    const crlf = (bytes: Uint8Array) =>
      Buffer.from(`${Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n')}\r\n`, 'latin1');
    await survives(
      only('.ndjson.gz', (bytes) => plain(crlf(bytes))),
      /^(damaged|too-large)$/,
    );
    const { device, host } = await behindWeb();
    host.meddle = only('.json', (bytes) => (bytes === PAGE ? undefined : plain(crlf(bytes))));
    expect((await host.update(device)).outcome).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('a byte order mark added by Notepad', async () => {
    const marked = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    await survives(
      only('timestamp.json', (bytes) => plain(marked(bytes))),
      /^login-page$/,
    );
  });

  test('a server that calls .gz files a compressed reply still serves', async () => {
    const { device, host, repository } = await behindWeb();
    const inflated = repository.signedTexts('standard').at(-1) ?? PAGE;
    host.meddle = only('.ndjson.gz', () => ({ headers: { 'content-encoding': 'gzip' }, deeds: [{ send: inflated }] }));
    expect((await host.update(device)).outcome).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('Retry-After is obeyed, and a button press asks all the same', async () => {
    const { device, host } = await behindWeb();
    host.meddle = () => ({ status: 503, headers: { 'retry-after': '3600' }, deeds: [] });
    await host.update(device);
    host.meddle = () => undefined;
    const before = host.requests.length;
    device.now += 3_599_000;
    expect(await host.web.run(device.update(false))).toBe('waiting');
    expect(host.requests).toHaveLength(before);
    device.now += 2000;
    expect(await host.web.run(device.update(false))).toBe('checked');
  });
});
