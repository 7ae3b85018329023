import { expect, test } from 'vitest';
import { webInflate } from '../../../utils/browser/update/web-ports.ts';

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const text = new TextEncoder().encode(Array.from({ length: 500 }, (_, index) => `line ${index * 7919}`).join('\n'));

test('a sound file comes out as it went in', async () => {
  expect(await webInflate(await gzip(text), 1e6)).toEqual({ kind: 'bytes', bytes: text });
});

test('what is no gzip, cut, or followed by more is refused', async () => {
  const packed = await gzip(text);
  for (const bad of [
    text,
    packed.slice(0, -5),
    Uint8Array.of(...packed, 1, 2, 3),
    new Uint8Array(),
    Uint8Array.of(0x1f, 0x8b),
  ]) {
    expect(await webInflate(bad, 1e6)).toEqual({ kind: 'refused', fault: 'not-gzip' });
  }
});

test('a bomb stops at the limit, and at forty times its size', async () => {
  const bomb = await gzip(new Uint8Array(20_000_000));
  expect(await webInflate(bomb, 1_000_000)).toEqual({ kind: 'refused', fault: 'too-large' });
  expect(await webInflate(bomb, 1e9)).toEqual({ kind: 'refused', fault: 'too-large' });
});

test('double gzip comes out once: what is inside is no pack', async () => {
  const once = await gzip(text);
  expect(await webInflate(await gzip(once), 1e6)).toEqual({ kind: 'bytes', bytes: once });
});
