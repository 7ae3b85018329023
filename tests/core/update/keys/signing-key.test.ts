import { createPublicKey, verify, webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type KeyFile,
  LEAST_ITERATIONS,
  parseKeyFile,
  publicHalf,
} from '../../../../utils/core/update/keys/key-file.ts';
import { type KeySubtle, makeKeyFile, openKey } from '../../../../utils/core/update/keys/signing-key.ts';

const subtle = webcrypto.subtle as unknown as KeySubtle;
const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const PASSPHRASE = 'a sentence that is long enough';

let file: KeyFile;
beforeAll(async () => {
  file = await makeKeyFile('Ann', PASSPHRASE, subtle, random);
});

describe('a key file', () => {
  test('opens with its passphrase, and what it signs holds', async () => {
    const key = await openKey(file, PASSPHRASE, subtle);
    const signature = Buffer.from((await key?.sign(Buffer.from('message'))) ?? '', 'hex');
    const x = Buffer.from(file.publicKey, 'hex').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(verify(null, Buffer.from('message'), publicKey, signature)).toBe(true);
    expect(key?.name).toBe('Ann');
  });

  test('opens with nothing else', async () => {
    expect(await openKey(file, `${PASSPHRASE} `, subtle)).toBeUndefined();
    const other = await makeKeyFile('Bo', PASSPHRASE, subtle, random);
    expect(
      await openKey({ ...file, publicKey: other.publicKey, keyid: other.keyid }, PASSPHRASE, subtle),
    ).toBeUndefined();
    expect(await openKey({ ...file, keyid: other.keyid }, PASSPHRASE, subtle)).toBeUndefined();
    expect(await openKey(publicHalf(file), PASSPHRASE, subtle)).toBeUndefined();
  });

  test('the same passphrase in another normal form opens it too', async () => {
    const accented = await makeKeyFile('Zoë', 'ein Schlu\u0308ssel für alles', subtle, random);
    expect(await openKey(accented, 'ein Schlüssel für alles', subtle)).toBeDefined();
  });

  test('holds no secret in the open, and two never look alike', async () => {
    expect(file.sealed?.iterations).toBeGreaterThanOrEqual(600_000);
    const again = await makeKeyFile('Ann', PASSPHRASE, subtle, random);
    expect(again.sealed?.salt).not.toBe(file.sealed?.salt);
    expect(JSON.stringify(publicHalf(file))).not.toContain(file.sealed?.box ?? 'box');
  });

  test('is read as it was written', () => {
    expect(parseKeyFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(parseKeyFile(JSON.parse(JSON.stringify(publicHalf(file))))).toEqual(publicHalf(file));
  });

  test.each<[string, (file: KeyFile) => unknown]>([
    [
      'fewer rounds than allowed',
      (each) => ({ ...each, sealed: { ...each.sealed, iterations: LEAST_ITERATIONS - 1 } }),
    ],
    ['rounds that would never end', (each) => ({ ...each, sealed: { ...each.sealed, iterations: 1e12 } })],
    ['another way of sealing', (each) => ({ ...each, sealed: { ...each.sealed, kdf: 'none' } })],
    ['a public key that is none', (each) => ({ ...each, publicKey: 'xyz' })],
    ['another format', (each) => ({ ...each, format: 'pem' })],
    ['no object', () => 'key'],
  ])('is refused with %s', (_name, bend) => {
    expect(parseKeyFile(bend(file))).toBeUndefined();
  });
});
