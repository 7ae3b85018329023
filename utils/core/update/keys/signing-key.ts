import { encodeUtf8 } from '../../pack/utf8.ts';
import { fromHex, toHex } from '../tuf/bytes.ts';
import { canonicalForm } from '../tuf/canonical-form.ts';
import { type KeyFile, LEAST_ITERATIONS, publicHalf } from './key-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Algorithm = { readonly name: string; readonly [parameter: string]: unknown };

/** The part of WebCrypto that keys need; browsers and Node have it. */
export interface KeySubtle {
  generateKey(algorithm: Algorithm, extractable: true, usages: ['sign', 'verify']): Promise<unknown>;
  exportKey(format: 'raw' | 'pkcs8', key: never): Promise<ArrayBuffer>;
  importKey(
    format: 'raw' | 'pkcs8',
    key: Bytes,
    algorithm: Algorithm,
    extractable: false,
    usages: never[],
  ): Promise<unknown>;
  deriveKey(
    algorithm: Algorithm,
    base: never,
    derived: Algorithm,
    extractable: false,
    usages: never[],
  ): Promise<unknown>;
  encrypt(algorithm: Algorithm, key: never, bytes: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: Algorithm, key: never, bytes: Bytes): Promise<ArrayBuffer>;
  sign(algorithm: Algorithm, key: never, message: Bytes): Promise<ArrayBuffer>;
  digest(algorithm: string, bytes: Bytes): Promise<ArrayBuffer>;
}

/** A key that can sign, opened. */
export interface SigningKey {
  readonly name: string;
  readonly keyid: string;
  /** The key as it stands in metadata. */
  readonly key: MetadataKey;
  sign(message: Uint8Array): Promise<string>;
}

export interface MetadataKey {
  readonly keytype: 'ed25519';
  readonly scheme: 'ed25519';
  readonly keyval: { readonly public: string };
}

/** An Ed25519 key as metadata writes it. */
export const metadataKey = (publicKey: string): MetadataKey => ({
  keytype: 'ed25519',
  scheme: 'ed25519',
  keyval: { public: publicKey },
});

const ED25519 = { name: 'Ed25519' };

/** Makes a new key and seals it. `random`: that many unpredictable bytes. */
export async function makeKeyFile(
  name: string,
  passphrase: string,
  subtle: KeySubtle,
  random: (length: number) => Uint8Array,
): Promise<KeyFile> {
  const pair = (await subtle.generateKey(ED25519, true, ['sign', 'verify'])) as { publicKey: never; privateKey: never };
  const publicKey = toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  const secret = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
  const [salt, nonce] = [toHex(random(16)), toHex(random(12))];
  const key = await sealingKey(passphrase, salt, LEAST_ITERATIONS, subtle);
  const box = await subtle.encrypt(sealing(nonce, publicKey), key, secret);
  secret.fill(0);
  const keyid = await keyidOf(publicKey, subtle);
  const sealed = {
    kdf: 'PBKDF2-SHA-256',
    iterations: LEAST_ITERATIONS,
    salt,
    nonce,
    box: toHex(new Uint8Array(box)),
  } as const;
  return { ...publicHalf({ format: 'cuecard-key', name, scheme: 'ed25519', keyid, publicKey }), sealed };
}

/** Opens a key file; undefined when the passphrase is wrong, the file was changed, or it holds no private half. */
export async function openKey(file: KeyFile, passphrase: string, subtle: KeySubtle): Promise<SigningKey | undefined> {
  const { sealed, publicKey, keyid, name } = file;
  if (!sealed || keyid !== (await keyidOf(publicKey, subtle))) return undefined;
  const key = await sealingKey(passphrase, sealed.salt, sealed.iterations, subtle);
  try {
    const secret = new Uint8Array(await subtle.decrypt(sealing(sealed.nonce, publicKey), key, bytes(sealed.box)));
    const signer = (await subtle.importKey('pkcs8', secret, ED25519, false, ['sign'] as never[])) as never;
    secret.fill(0);
    const sign = async (message: Uint8Array) =>
      toHex(new Uint8Array(await subtle.sign(ED25519, signer, message.slice())));
    return { name, keyid, key: metadataKey(publicKey), sign };
  } catch {
    return undefined;
  }
}

/** The key id of a public key: SHA-256 of its canonical form (specification 4.2.1). */
export async function keyidOf(publicKey: string, subtle: KeySubtle): Promise<string> {
  const form = canonicalForm(metadataKey(publicKey)) ?? '';
  return toHex(new Uint8Array(await subtle.digest('SHA-256', encodeUtf8(form).slice())));
}

/** The public half is bound to the sealed one, so that a file with another's public half does not open. */
const sealing = (nonce: string, publicKey: string): Algorithm => ({
  name: 'AES-GCM',
  iv: bytes(nonce),
  additionalData: bytes(publicKey),
});

async function sealingKey(passphrase: string, salt: string, iterations: number, subtle: KeySubtle): Promise<never> {
  const secret = encodeUtf8(passphrase.normalize('NFKC')).slice();
  const base = await subtle.importKey('raw', secret, { name: 'PBKDF2' }, false, ['deriveKey'] as never[]);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations };
  const usages = ['encrypt', 'decrypt'] as never[];
  return (await subtle.deriveKey(kdf, base as never, { name: 'AES-GCM', length: 256 }, false, usages)) as never;
}

const bytes = (hex: string): Bytes => (fromHex(hex) ?? new Uint8Array()).slice();
