import { inflateWith } from '../../core/update/transport/inflate.ts';
import type { WebRuntime } from '../../core/update/transport/web-runtime.ts';
import type { Digest } from '../../core/update/tuf/ports.ts';

/** The browser as a source reader needs it. */
export const webRuntime: WebRuntime = {
  fetch: (url, init) => fetch(url, init) as never,
  abortController: () => new AbortController(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const DIGESTS = { sha256: 'SHA-256', sha512: 'SHA-512' } as const;

/** Digests by WebCrypto. */
export const webDigest: Digest = async (name, bytes) =>
  new Uint8Array(await crypto.subtle.digest(DIGESTS[name], bytes as Uint8Array<ArrayBuffer>));

/** Takes gzip off by the browser's own decompressor. */
export const webInflate = inflateWith((bytes) => {
  const gunzip = new DecompressionStream('gzip');
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(gunzip);
  const reader = body.getReader();
  return { read: () => reader.read(), cancel: () => reader.cancel() };
});

const LOCK = 'cuecard-update';

/** One context of this device updates at a time. A holder that dies lets go by itself. */
export function webLock<T>(task: () => Promise<T>): Promise<T | 'busy'> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? task() : 'busy')) as Promise<
    T | 'busy'
  >;
}
