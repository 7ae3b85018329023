import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { canonicalForm } from '../../../utils/core/update/tuf/canonical-form.ts';

/** A key made for one test run, never written down. Written with Node's own crypto, not with what is under test. */
export interface Signer {
  readonly keyid: string;
  /** The key as it stands in metadata. */
  readonly key: Record<string, unknown>;
  sign(message: Uint8Array): string;
}

export type KeyKind = 'ed25519' | 'ecdsa' | 'rsa-pss' | 'rsa-pkcs1';

const KINDS: Record<KeyKind, { keytype: string; scheme: string }> = {
  ed25519: { keytype: 'ed25519', scheme: 'ed25519' },
  ecdsa: { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' },
  'rsa-pss': { keytype: 'rsa', scheme: 'rsassa-pss-sha256' },
  'rsa-pkcs1': { keytype: 'rsa', scheme: 'rsa-pkcs1v15-sha256' },
};

/** A new key; `extra` are fields of the key that no specification knows. */
export function newSigner(kind: KeyKind = 'ed25519', extra: Record<string, unknown> = {}): Signer {
  const { publicKey, privateKey } = pairOf(kind);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const text =
    kind === 'ed25519' ? Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex') : pem;
  const key = { ...KINDS[kind], keyval: { public: text }, ...extra };
  const keyid = createHash('sha256')
    .update(canonicalForm(key) ?? '')
    .digest('hex');
  return { keyid, key, sign: (message) => signWith(kind, privateKey, message).toString('hex') };
}

function pairOf(kind: KeyKind): { publicKey: KeyObject; privateKey: KeyObject } {
  if (kind === 'ed25519') return generateKeyPairSync('ed25519');
  if (kind === 'ecdsa') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function signWith(kind: KeyKind, key: KeyObject, message: Uint8Array): Buffer {
  if (kind === 'ed25519') return signBytes(null, message, key);
  if (kind !== 'rsa-pss') return signBytes('sha256', message, key);
  return signBytes('sha256', message, {
    key: createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })),
    padding: 6,
    saltLength: 32,
  });
}
