import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { p256Scheme } from '../../../../utils/core/update/tuf/p256-scheme.ts';
import type { Subtle } from '../../../../utils/core/update/tuf/scheme.ts';
import { newSigner } from '../../../support/tuf/signer.ts';

const scheme = p256Scheme(webcrypto.subtle as unknown as Subtle);
const message = Buffer.from('message');
const signer = newSigner('ecdsa');
const pem = (signer.key.keyval as { public: string }).public;

/** r and s of a DER signature. */
function numbersOf(der: Buffer): [Buffer, Buffer] {
  const length = der[3] ?? 0;
  return [der.subarray(4, 4 + length), der.subarray(6 + length)];
}

const der = (r: Buffer, s: Buffer) => {
  const body = Buffer.concat([Buffer.from([2, r.length]), r, Buffer.from([2, s.length]), s]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
};

describe('ECDSA P-256', () => {
  test('a hundred signatures of another implementation hold, short numbers included', async () => {
    for (let count = 0; count < 100; count += 1) {
      const signature = Buffer.from(signer.sign(message), 'hex');
      expect(await scheme.verify(pem, signature, message)).toBe(true);
      expect(await scheme.verify(pem, signature, Buffer.from('other'))).toBe(false);
    }
  });

  const [r, s] = numbersOf(Buffer.from(signer.sign(message), 'hex'));
  const plain = (number: Buffer) => (number[0] === 0 ? number.subarray(1) : number);
  test.each<[string, Buffer]>([
    ['a zero too many', der(Buffer.concat([Buffer.from([0, 0]), plain(r)]), s)],
    ['a negative number', der(Buffer.concat([Buffer.from([0xff]), plain(r).subarray(1)]), s)],
    ['bytes after it', Buffer.concat([der(r, s), Buffer.from([0])])],
    ['a number left out', Buffer.from([0x30, 2 + r.length, 2, r.length, ...r])],
    ['a length past the end', Buffer.from([0x30, 4, 2, 40, 1, 1])],
    ['an empty number', der(Buffer.alloc(0), s)],
    ['zeros', der(Buffer.from([0]), Buffer.from([0]))],
    ['raw r and s, 64 bytes', Buffer.concat([plain(r), plain(s)])],
    ['nothing', Buffer.alloc(0)],
  ])('refused: %s', async (_name, signature) => {
    expect(await scheme.verify(pem, signature, message)).toBe(false);
  });

  test('one key in two layouts of PEM is one key', () => {
    expect(scheme.material(pem)).toBe(scheme.material(pem.replace(/\n/g, '\r\n').trim()));
    expect(scheme.material(pem)).toMatch(/^04[0-9a-f]{128}$/);
  });

  test.each([
    ['', 'empty'],
    ['-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----', 'no base64'],
    [pem.replace('MFkw', 'MFkx'), 'another structure'],
    [(newSigner('rsa-pss').key.keyval as { public: string }).public, 'an RSA key'],
  ])('no key: %#', async (key) => {
    expect(scheme.material(key)).toBeUndefined();
    expect(await scheme.verify(key, Buffer.from(signer.sign(message), 'hex'), message)).toBe(false);
  });
});
