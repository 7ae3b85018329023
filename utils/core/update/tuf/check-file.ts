import { toHex } from './bytes.ts';
import type { FileInfo } from './metadata.ts';
import type { Digest, DigestName } from './ports.ts';
import type { TufFault } from './refusal.ts';

const KNOWN: readonly DigestName[] = ['sha256', 'sha512'];

/**
 * Compares bytes with the length and the digests that signed metadata states for them; undefined when they fit.
 * Every digest we can compute must fit; when only others are stated, the file cannot be trusted.
 */
export async function fileFault(bytes: Uint8Array, info: FileInfo, digest: Digest): Promise<TufFault | undefined> {
  if (info.length !== undefined && info.length !== bytes.length) return 'wrong-bytes';
  if (!info.hashes) return undefined;
  const names = KNOWN.filter((name) => info.hashes?.has(name));
  if (names.length === 0) return 'no-known-digest';
  for (const name of names) {
    if (toHex(await digest(name, bytes)) !== info.hashes.get(name)) return 'wrong-bytes';
  }
  return undefined;
}
