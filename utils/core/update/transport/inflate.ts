import { readCapped } from './read-capped.ts';
import type { ByteReader } from './web-runtime.ts';

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly fault: 'not-gzip' | 'too-large' };

/** Takes the gzip layer off, up to a limit. */
export type Inflate = (bytes: Uint8Array, limit: number) => Promise<Inflated>;

/** A file may grow this much when inflated; text does not compress better than that. */
export const HIGHEST_RATIO = 40;

/** `gunzip`: the platform's decompressor over the bytes, as a reader. Stops at the limit or at 40 times the size. */
export const inflateWith =
  (gunzip: (bytes: Uint8Array) => ByteReader): Inflate =>
  async (bytes, limit) => {
    try {
      const inflated = await readCapped(gunzip(bytes), Math.min(limit, bytes.length * HIGHEST_RATIO));
      return inflated ? { kind: 'bytes', bytes: inflated } : { kind: 'refused', fault: 'too-large' };
    } catch {
      return { kind: 'refused', fault: 'not-gzip' };
    }
  };
