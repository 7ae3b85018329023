import { fromHex, sameBytes, toHex } from './bytes.ts';
import { pemBody } from './pem.ts';
import type { Scheme, Subtle } from './scheme.ts';

/** DER of a SubjectPublicKeyInfo for an uncompressed P-256 point, up to the point (RFC 5480). */
const SPKI_HEAD = fromHex('3059301306072a8648ce3d020106082a8648ce3d030107034200') as Uint8Array;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** ECDSA over P-256 with SHA-256: the key in PEM, the signature in DER, as securesystemslib and cloud KMS write them. */
export function p256Scheme(subtle: Subtle): Scheme {
  return {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    material(publicKey) {
      const point = pointOf(publicKey);
      return point && toHex(point);
    },
    async verify(publicKey, signature, message) {
      const point = pointOf(publicKey);
      const raw = rawSignature(signature);
      if (!point || !raw) return false;
      try {
        const key = await subtle.importKey('raw', point.slice(), ALGORITHM, false, ['verify']);
        return await subtle.verify(ALGORITHM, key as never, raw, message.slice());
      } catch {
        return false;
      }
    },
  };
}

function pointOf(publicKey: string): Uint8Array | undefined {
  const der = pemBody(publicKey);
  if (der?.length !== SPKI_HEAD.length + 65 || der[SPKI_HEAD.length] !== 4) return undefined;
  return sameBytes(der.subarray(0, SPKI_HEAD.length), SPKI_HEAD) ? der.subarray(SPKI_HEAD.length) : undefined;
}

/** The two numbers of a DER signature, 32 bytes each, as WebCrypto wants them; undefined when it is not strict DER. */
function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    const hasPad = number[0] === 0 && (number[1] ?? 0) >= 0x80;
    const digits = hasPad ? number.subarray(1) : number;
    const isMinimal = length > 0 && (number[0] ?? 0) < 0x80 && (hasPad || number[0] !== 0);
    if (der[at] !== 2 || number.length !== length || digits.length > 32 || !isMinimal) return undefined;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}
