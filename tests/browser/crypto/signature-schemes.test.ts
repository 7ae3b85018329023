import { describe, expect, test } from 'vitest';
import { nobleEd25519 } from '../../../utils/browser/crypto/noble-ed25519.ts';
import { signatureSchemes } from '../../../utils/browser/crypto/signature-schemes.ts';
import { ed25519Scheme } from '../../../utils/core/update/tuf/ed25519-scheme.ts';
import type { Scheme, Subtle } from '../../../utils/core/update/tuf/scheme.ts';
import { AGREED, bentVectors, counts, UNSOUND_KEYS } from '../../support/tuf/ed25519-cases.ts';
import { VALID } from '../../support/tuf/ed25519-vectors.ts';

const subtle = crypto.subtle as unknown as Subtle;

/** A browser of before Ed25519: everything else as it is. */
const older = new Proxy(subtle, {
  get: (target, name) =>
    name === 'importKey'
      ? (format: 'raw', key: Uint8Array<ArrayBuffer>, algorithm: { name: string }, ...rest: [boolean, 'verify'[]]) =>
          algorithm.name === 'Ed25519'
            ? Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'))
            : target.importKey(format, key, algorithm, ...rest)
      : (target[name as keyof Subtle] as CallableFunction).bind(target),
});

const ed25519Of = async (by: Subtle): Promise<Scheme> => {
  const found = (await signatureSchemes(by)).find(({ scheme }) => scheme === 'ed25519');
  if (!found) throw new Error('no Ed25519');
  return found;
};

describe.each([
  ['this browser’s WebCrypto', () => ed25519Of(subtle)],
  ['the fallback of older browsers', () => ed25519Of(older)],
  ['@noble/ed25519, strict', async () => ed25519Scheme(nobleEd25519)],
])('Ed25519 by %s', (_name, make) => {
  test('takes RFC 8032’s signatures, refuses every bent one, and agrees on disputed ones', async () => {
    const scheme = await make();
    for (const vector of VALID) expect(await counts(scheme, vector), vector.name).toBe(true);
    for (const vector of bentVectors()) expect(await counts(scheme, vector), vector.name).toBe(false);
    for (const [vector, isValid] of AGREED) expect(await counts(scheme, vector), vector.name).toBe(isValid);
    for (const key of UNSOUND_KEYS) expect(scheme.material(key)).toBeUndefined();
  });
});

test('ECDSA P-256 by this browser', async () => {
  const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const pem = `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...spki))}\n-----END PUBLIC KEY-----\n`;
  const message = new TextEncoder().encode('message');
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, message));
  const p256 = (await signatureSchemes(subtle)).find(({ keytype }) => keytype === 'ecdsa');
  expect(p256?.material(pem)).toMatch(/^04[0-9a-f]{128}$/);
  expect(await p256?.verify(pem, der(raw), message)).toBe(true);
  expect(await p256?.verify(pem, der(raw), new TextEncoder().encode('another'))).toBe(false);
});

/** A signature of two 32-byte numbers in DER. */
function der(raw: Uint8Array): Uint8Array {
  const numbers = [raw.slice(0, 32), raw.slice(32)].flatMap((number) => {
    let digits = [...number];
    while (digits.length > 1 && digits[0] === 0) digits = digits.slice(1);
    if ((digits[0] ?? 0) >= 0x80) digits = [0, ...digits];
    return [2, digits.length, ...digits];
  });
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}
