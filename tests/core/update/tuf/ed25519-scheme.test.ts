import { generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nobleEd25519 } from '../../../../utils/browser/crypto/noble-ed25519.ts';
import { ed25519Scheme, webEd25519 } from '../../../../utils/core/update/tuf/ed25519-scheme.ts';
import type { Subtle } from '../../../../utils/core/update/tuf/scheme.ts';
import { AGREED, bentVectors, counts, SPLIT, UNSOUND_KEYS } from '../../../support/tuf/ed25519-cases.ts';
import { VALID } from '../../../support/tuf/ed25519-vectors.ts';

const web = ed25519Scheme(webEd25519(webcrypto.subtle as unknown as Subtle));
const noble = ed25519Scheme(nobleEd25519);

describe.each([
  ['WebCrypto', web],
  ['@noble/ed25519, strict', noble],
])('Ed25519 by %s', (_name, scheme) => {
  test.each(VALID)('RFC 8032: $name', async (vector) => {
    expect(await counts(scheme, vector)).toBe(true);
    expect(await counts(scheme, { ...vector, key: vector.key.toUpperCase() })).toBe(true);
  });

  test('every bent signature is refused', async () => {
    const accepted = [];
    for (const vector of bentVectors()) if (await counts(scheme, vector)) accepted.push(vector.name);
    expect(bentVectors().length).toBeGreaterThan(250);
    expect(accepted).toEqual([]);
  });

  test.each(AGREED)('disputed case %o', async (vector, isValid) => {
    expect(await counts(scheme, vector)).toBe(isValid);
  });

  test('keys of small order and keys written in a second way do not count', () => {
    expect(UNSOUND_KEYS.filter((key) => scheme.material(key) !== undefined)).toEqual([]);
    expect(UNSOUND_KEYS).toHaveLength(48);
  });

  test.each(['', 'ff', 'zz'.repeat(32), `${'ab'.repeat(32)}\n`, 'ab'.repeat(33)])('no key: %j', async (key) => {
    expect(scheme.material(key)).toBeUndefined();
    expect(await scheme.verify(key, new Uint8Array(64), new Uint8Array(1))).toBe(false);
  });
});

test('messages of many lengths, also at the edges of a hash block, signed by OpenSSL: both take them, and neither with one bit turned', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  for (const length of [0, 1, 31, 32, 33, 63, 64, 65, 111, 112, 127, 128, 129, 255, 256, 1023, 65_536]) {
    const message = Buffer.alloc(length, length);
    const signature = sign(null, message, privateKey);
    const bent = Uint8Array.from(signature, (byte, at) => byte ^ (at === length % 64 ? 1 << (length % 8) : 0));
    for (const scheme of [web, noble]) {
      expect(await scheme.verify(key, signature, message)).toBe(true);
      expect(await scheme.verify(key, bent, message)).toBe(false);
    }
  }
});

test.each(SPLIT)('only the cofactor makes it valid: $name', async (vector) => {
  expect([await counts(web, vector), await counts(noble, vector)]).toEqual([false, true]);
});
