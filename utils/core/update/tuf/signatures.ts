import { fromHex } from './bytes.ts';
import type { Envelope } from './envelope.ts';
import type { Signers, TufKey } from './metadata.ts';
import type { Scheme } from './scheme.ts';

/**
 * True when enough different keys of the role signed the file (specification 5.3.4 and the like).
 * Keys are told apart by what they are, not by their ids: one key listed under two ids counts once.
 */
export async function isSignedBy(
  envelope: Envelope<unknown>,
  keys: ReadonlyMap<string, TufKey>,
  signers: Signers,
  schemes: readonly Scheme[],
): Promise<boolean> {
  const counted = new Set<string>();
  for (const keyid of new Set(signers.keyids)) {
    const key = keys.get(keyid);
    const scheme = schemes.find((each) => each.keytype === key?.keytype && each.scheme === key.scheme);
    const material = key && scheme?.material(key.publicKey);
    const signature = fromHex(envelope.signatures.get(keyid) ?? '');
    if (!key || !scheme || material === undefined || !signature?.length || counted.has(material)) continue;
    if (await scheme.verify(key.publicKey, signature, envelope.message)) counted.add(material);
    if (counted.size >= signers.threshold) return true;
  }
  return false;
}
