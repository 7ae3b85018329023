import { encodeUtf8 } from '../../pack/utf8.ts';

/**
 * A `.cuepack` file: eight bytes that show damage by text tools (as PNG's do), then each file as a line of JSON with
 * its path and length, the bytes themselves and a line end. It is only a container: all trust comes from the signed
 * metadata inside.
 */
export const BUNDLE_MAGIC = new Uint8Array([0x89, 0x43, 0x55, 0x45, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Paths a bundle may hold: those of a repository, and nothing that leads out of it. */
export const BUNDLE_PATH = /^(metadata|targets|delta)(\/[A-Za-z0-9%._~-]{1,200}){1,3}$/;

/** True for paths that a repository may hold. */
export const isBundlePath = (path: string): boolean =>
  BUNDLE_PATH.test(path) && !path.split('/').some((part) => part === '.' || part === '..');

/** Longest line that names a file. */
export const LONGEST_HEAD = 1024;

export interface BundleLimits {
  readonly bytes: number;
  readonly files: number;
}

const MIB = 1024 * 1024;

/** Room for a pack as large as any policy may allow, compressed, with its metadata. */
export const BUNDLE_LIMITS: BundleLimits = { bytes: 64 * MIB, files: 2000 };

/** Writes a bundle; files in the order of the map. Throws on a path that no repository has: a bug of the caller. */
export function writeBundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [BUNDLE_MAGIC];
  for (const [path, bytes] of files) {
    if (!isBundlePath(path)) throw new RangeError(`no path of a repository: ${path}`);
    parts.push(encodeUtf8(`${JSON.stringify({ path, length: bytes.length })}\n`), bytes, encodeUtf8('\n'));
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
