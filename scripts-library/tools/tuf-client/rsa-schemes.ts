import { toHex } from '../../../utils/core/update/tuf/bytes.ts';
import { pemBody } from '../../../utils/core/update/tuf/pem.ts';
import type { Scheme } from '../../../utils/core/update/tuf/scheme.ts';

const PSS = { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 };
const PKCS1 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/**
 * RSA, so that this command can read any repository that follows the specification. Script packs are signed with
 * Ed25519 or ECDSA, and the extension counts nothing else.
 */
export const RSA_SCHEMES: readonly Scheme[] = [
  rsaScheme('rsassa-pss-sha256', PSS),
  rsaScheme('rsa-pkcs1v15-sha256', PKCS1),
];

function rsaScheme(scheme: string, algorithm: typeof PSS | typeof PKCS1): Scheme {
  return {
    keytype: 'rsa',
    scheme,
    material(publicKey) {
      const der = pemBody(publicKey);
      return der && toHex(der);
    },
    async verify(publicKey, signature, message) {
      const der = pemBody(publicKey);
      if (!der) return false;
      try {
        const key = await crypto.subtle.importKey('spki', der.slice(), algorithm, false, ['verify']);
        return await crypto.subtle.verify(algorithm, key, signature.slice(), message.slice());
      } catch {
        return false;
      }
    },
  };
}
