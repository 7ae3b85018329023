import { ed25519Scheme, type VerifyEd25519, webEd25519 } from '../../core/update/tuf/ed25519-scheme.ts';
import { p256Scheme } from '../../core/update/tuf/p256-scheme.ts';
import type { Scheme, Subtle } from '../../core/update/tuf/scheme.ts';

/**
 * The signatures that count for script packs: Ed25519 and ECDSA P-256. WebCrypto knows Ed25519 from Chrome and
 * Edge 137, Firefox 129 and Safari 17; older browsers load it in JavaScript, the first time a pack is verified.
 */
export async function signatureSchemes(subtle: Subtle): Promise<readonly Scheme[]> {
  const verify: VerifyEd25519 = (await knowsEd25519(subtle))
    ? webEd25519(subtle)
    : (await import('./noble-ed25519.ts')).nobleEd25519;
  return [ed25519Scheme(verify), p256Scheme(subtle)];
}

/** The public key of RFC 8032, section 7.1, test 1: asked only whether the browser can read such a key. */
const EXAMPLE = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

async function knowsEd25519(subtle: Subtle): Promise<boolean> {
  const key = Uint8Array.from(EXAMPLE.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  try {
    await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
