import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from '../../../../scripts-library/tools/packs/node-ports.ts';
import { HIGHEST_RATIO } from '../../../../utils/core/update/transport/inflate.ts';

const words = Buffer.from(Array.from({ length: 3000 }, (_, index) => `word ${(index * 7919) % 4001}`).join(' '));

test('text comes out as it went in, up to the limit', async () => {
  expect(await inflate(gzipSync(words), words.length)).toEqual({ kind: 'bytes', bytes: new Uint8Array(words) });
  expect(await inflate(gzipSync(words), words.length - 1)).toEqual({ kind: 'refused', fault: 'too-large' });
});

test(`nothing grows more than ${HIGHEST_RATIO} times, whatever the limit`, async () => {
  const small = gzipSync(Buffer.alloc(100_000));
  expect(small.length * HIGHEST_RATIO).toBeLessThan(100_000);
  expect(await inflate(small, 1e9)).toEqual({ kind: 'refused', fault: 'too-large' });
});

test.each([
  ['no gzip', words],
  ['cut', gzipSync(words).subarray(0, -1)],
  ['followed by more', Buffer.concat([gzipSync(words), Buffer.from('x')])],
  ['empty', Buffer.alloc(0)],
])('%s', async (_name, bytes) => {
  expect(await inflate(bytes, 1e6)).toEqual({ kind: 'refused', fault: 'not-gzip' });
});
