import type { WebRuntime } from '../../utils/core/update/transport/web-runtime.ts';
import type { DigestName } from '../../utils/core/update/tuf/ports.ts';

const DIGESTS = { sha256: 'SHA-256', sha512: 'SHA-512' } as const;

/** Node's own fetch and timers, as the update client wants them. */
export const nodeRuntime: WebRuntime = {
  fetch: (url, init) => fetch(url, init) as ReturnType<WebRuntime['fetch']>,
  abortController: () => new AbortController(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A digest by WebCrypto. */
export const webDigest = async (name: DigestName, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(DIGESTS[name], bytes as Uint8Array<ArrayBuffer>));
