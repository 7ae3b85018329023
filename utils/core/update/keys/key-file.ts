import { isObject, isText, isWhole, member } from '../tuf/shape.ts';

/** A signing key as it is kept on disk: the public half open, the private half sealed by a passphrase. */
export interface KeyFile {
  readonly format: 'cuecard-key';
  /** Who holds it, for people. */
  readonly name: string;
  readonly scheme: 'ed25519';
  /** SHA-256 of the key as it stands in metadata. */
  readonly keyid: string;
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Absent in the file that is handed to others. */
  readonly sealed?: SealedKey;
}

export interface SealedKey {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** Salt, AES-256-GCM nonce, and the sealed PKCS #8 key, in hexadecimal digits. */
  readonly salt: string;
  readonly nonce: string;
  readonly box: string;
}

/** OWASP's floor for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const LEAST_ITERATIONS = 600_000;
/** More than this is a file made to hang whoever opens it. */
const MOST_ITERATIONS = 50_000_000;

const HEX = /^([0-9a-f]{2})+$/;
const DIGITS64 = /^[0-9a-f]{64}$/;

/** Reads a key file; undefined when it is none, or sealed more weakly than `LEAST_ITERATIONS`. */
export function parseKeyFile(value: unknown): KeyFile | undefined {
  if (!isObject(value)) return undefined;
  const [format, name, scheme] = ['format', 'name', 'scheme'].map((key) => member(value, key));
  const [keyid, publicKey, sealed] = ['keyid', 'publicKey', 'sealed'].map((key) => member(value, key));
  if (format !== 'cuecard-key' || scheme !== 'ed25519' || !isText(name)) return undefined;
  if (!isText(keyid) || !isText(publicKey) || !DIGITS64.test(keyid) || !DIGITS64.test(publicKey)) return undefined;
  const file = { format, name, scheme, keyid, publicKey } as const;
  if (sealed === undefined) return file;
  const parsed = parseSealed(sealed);
  return parsed && { ...file, sealed: parsed };
}

function parseSealed(value: unknown): SealedKey | undefined {
  if (!isObject(value)) return undefined;
  const [kdf, iterations] = [member(value, 'kdf'), member(value, 'iterations')];
  const [salt, nonce, box] = ['salt', 'nonce', 'box'].map((key) => member(value, key));
  const isHex = (text: unknown): text is string => isText(text) && HEX.test(text);
  if (kdf !== 'PBKDF2-SHA-256' || !isWhole(iterations, LEAST_ITERATIONS) || iterations > MOST_ITERATIONS)
    return undefined;
  return isHex(salt) && isHex(nonce) && isHex(box) ? { kdf, iterations, salt, nonce, box } : undefined;
}

/** The half of a key file that may be handed to anyone. */
export function publicHalf({ format, name, scheme, keyid, publicKey }: KeyFile): KeyFile {
  return { format, name, scheme, keyid, publicKey };
}
