import type { ByteReader } from './web-runtime.ts';

/** Reads a stream to its end, or gives it up at the first byte past `limit`: undefined. Rejects when it breaks. */
export async function readCapped(
  reader: ByteReader,
  limit: number,
  saw: (bytes: number) => void = () => undefined,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    length += value.length;
    saw(value.length);
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
