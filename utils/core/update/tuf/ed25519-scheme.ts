import { fromHex, toHex } from './bytes.ts';
import type { Scheme, Subtle } from './scheme.ts';

/** Checks one raw Ed25519 signature: 32 bytes of key, 64 of signature. May throw on a malformed key. */
export type VerifyEd25519 = (key: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

/**
 * Ed25519 with the key as 64 hexadecimal digits. Keys of small order (any signature fits some message) and keys
 * written in a second way (y not below 2^255-19) are no keys here, since implementations disagree on them
 * (RFC 8032, 5.1.3; Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs", 2020).
 */
export function ed25519Scheme(verify: VerifyEd25519): Scheme {
  return {
    keytype: 'ed25519',
    scheme: 'ed25519',
    material(publicKey) {
      const key = fromHex(publicKey);
      return key?.length === 32 && isSoundPoint(key) ? toHex(key) : undefined;
    },
    async verify(publicKey, signature, message) {
      const key = fromHex(publicKey);
      if (key?.length !== 32 || signature.length !== 64) return false;
      try {
        return await verify(key, signature, message);
      } catch {
        return false;
      }
    },
  };
}

/** Ed25519 by WebCrypto: Chrome and Edge 137, Firefox 129, Safari 17, Node. */
export const webEd25519 =
  (subtle: Subtle): VerifyEd25519 =>
  async (key, signature, message) => {
    const imported = await subtle.importKey('raw', key.slice(), { name: 'Ed25519' }, false, ['verify']);
    return subtle.verify({ name: 'Ed25519' }, imported as never, signature.slice(), message.slice());
  };

/** y of the points of order 8, besides 0, 1 and -1 those of small order, little-endian. */
const SMALL_ORDER = [
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
];

function isSoundPoint(key: Uint8Array): boolean {
  const y = key.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  const first = y[0] ?? 0;
  const middle = y.subarray(1, 31);
  if (y[31] === 0x7f && first >= 0xec && middle.every((byte) => byte === 0xff)) return false;
  if (y[31] === 0 && first <= 1 && middle.every((byte) => byte === 0)) return false;
  return !SMALL_ORDER.includes(toHex(y));
}
