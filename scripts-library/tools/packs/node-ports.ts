import { constants, createGunzip, gzipSync } from 'node:zlib';
import { HIGHEST_LIMITS } from '../../../utils/core/pack/limits.ts';
import type { PackPorts } from '../../../utils/core/update/offer/obtain-pack.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import { inflateWith } from '../../../utils/core/update/transport/inflate.ts';
import type { ByteReader } from '../../../utils/core/update/transport/web-runtime.ts';
import { ed25519Scheme, webEd25519 } from '../../../utils/core/update/tuf/ed25519-scheme.ts';
import { p256Scheme } from '../../../utils/core/update/tuf/p256-scheme.ts';
import type { FetchFile } from '../../../utils/core/update/tuf/ports.ts';
import type { Scheme, Subtle } from '../../../utils/core/update/tuf/scheme.ts';
import { webDigest } from '../node-runtime.ts';

const subtle = crypto.subtle as unknown as Subtle;

/** The signatures that count for packs, as in the extension. */
export const SCHEMES: readonly Scheme[] = [ed25519Scheme(webEd25519(subtle)), p256Scheme(subtle)];

/** Node's own decompressor; like the browser's it refuses bytes after the end. */
export const inflate = inflateWith((bytes): ByteReader => {
  const stream = createGunzip({ chunkSize: 1 << 18 });
  stream.end(bytes);
  const chunks = stream[Symbol.asyncIterator]();
  return {
    async read() {
      const { done, value } = await chunks.next();
      if (!done) return { done: false, value: value as Uint8Array };
      if (stream.bytesWritten < bytes.length) throw new Error('bytes after the end');
      return { done: true };
    },
    cancel: async () => void stream.destroy(),
  };
});

/** Compresses the same text to the same bytes on every system: no time, no name, no mark of the system. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed[9] = 0xff;
  return packed;
}

/** How the client's code reads a repository that lies in a folder. */
export const folderPorts = (files: RepositoryFiles, now: number) =>
  portsOver(
    (folder) => async (path, limit) => {
      const place = `${folder}${decodeURIComponent(path)}`;
      const bytes = place.split('/').includes('..') ? undefined : await files.read(place);
      if (!bytes) return { kind: 'refused', fault: 'missing' };
      return bytes.length > limit ? { kind: 'refused', fault: 'too-large' } : { kind: 'bytes', bytes };
    },
    now,
  );

/** The client's ports over any way of reading; `read` gets `metadata/`, `targets/` or an empty text. */
export const portsOver = (read: (folder: string) => FetchFile, now: number) =>
  ({
    fetchMetadata: read('metadata/'),
    fetchTarget: read('targets/'),
    fetchDelta: read(''),
    schemes: SCHEMES,
    digest: webDigest,
    inflate,
    packLimits: HIGHEST_LIMITS,
    now,
  }) satisfies PackPorts & Record<string, unknown>;
