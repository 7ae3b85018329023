import { describe, expect, test } from 'vitest';
import { METADATA_PATIENCE, readWebFile, TARGET_PATIENCE } from '../../../../utils/core/update/transport/read-file.ts';
import { type Deed, FakeWeb, type Script } from '../../../support/fake-web.ts';

const bytes = (length: number) => new Uint8Array(length).fill(7);
const LIMIT = 100_000;

async function read(script: Script, patience = METADATA_PATIENCE, limit = LIMIT) {
  const web = new FakeWeb(() => script);
  const outcome = await web.run(readWebFile('https://packs.example/file', limit, 'no-store', patience, web));
  expect(web.pending, 'no timer is left behind').toBe(0);
  return { outcome, web };
}

describe('reading a file over the web', () => {
  test('a file in pieces comes whole', async () => {
    const { outcome } = await read({ deeds: [{ send: bytes(3) }, { wait: 50 }, { send: bytes(4) }] });
    expect(outcome).toEqual({ kind: 'bytes', bytes: bytes(7) });
  });

  test.each([
    [404, { fault: 'missing', status: 404 }],
    [403, { fault: 'missing', status: 403 }],
    [410, { fault: 'missing', status: 410 }],
    [500, { fault: 'unreachable', why: 'server', status: 500 }],
    [503, { fault: 'unreachable', why: 'server', status: 503 }],
    [304, { fault: 'unreachable', why: 'server', status: 304 }],
    [206, { fault: 'unreachable', why: 'server', status: 206 }],
  ])('status %i', async (status, expected) => {
    const { outcome } = await read({ status, deeds: [{ send: bytes(9) }] });
    expect(outcome).toEqual({ kind: 'refused', ...expected });
  });

  test('Retry-After is kept', async () => {
    const { outcome } = await read({ status: 503, headers: { 'retry-after': '120' }, deeds: [] });
    expect(outcome).toMatchObject({ why: 'server', retryAfter: '120' });
  });

  test('endless data stops at the limit', async () => {
    const { outcome, web } = await read({ deeds: ['forever'] });
    expect(outcome).toEqual({ kind: 'refused', fault: 'too-large' });
    expect(web.received).toBeLessThanOrEqual(LIMIT + 65_536);
  });

  test('a length announced above the limit is not read at all', async () => {
    const { outcome, web } = await read({ headers: { 'content-length': '100001' }, deeds: ['forever'] });
    expect(outcome).toEqual({ kind: 'refused', fault: 'too-large' });
    expect(web.received).toBe(0);
  });

  const slow: [string, Script, number][] = [
    ['no head at all', { headAfter: Number.POSITIVE_INFINITY, deeds: [] }, 10_000],
    ['stalls after the headers', { deeds: [{ wait: 1e9 }] }, 10_000],
    [
      'one byte a second',
      { deeds: Array.from({ length: 99 }, (): Deed[] => [{ send: bytes(1) }, { wait: 1000 }]).flat() },
      15_000,
    ],
    ['stalls at the last byte', { deeds: [{ send: bytes(99) }, { wait: 1e9 }] }, 15_000],
  ];
  test.each(slow)('slow: %s', async (_name, script, given) => {
    const { outcome, web } = await read(script, TARGET_PATIENCE);
    expect(outcome).toEqual({ kind: 'refused', fault: 'unreachable', why: 'slow' });
    expect(web.now).toBe(given);
  });

  test('metadata never takes longer than 30 s, however steadily it drips', async () => {
    const drip = Array.from({ length: 99 }, (): Deed[] => [{ send: bytes(900) }, { wait: 100 }]).flat();
    const { web } = await read({ deeds: [...drip, ...drip, ...drip, ...drip] }, METADATA_PATIENCE, 1e9);
    expect(web.now).toBe(30_000);
  });

  test.each([
    ['offline', { deeds: ['cut'] as Deed[] }],
    ['cut', { deeds: [{ send: bytes(9) }, 'cut'] as Deed[] }],
  ])('a connection that breaks: %s', async (why, script) => {
    expect((await read(script)).outcome).toEqual({ kind: 'refused', fault: 'unreachable', why });
  });
});
