import { decodeUtf8, encodeUtf8 } from '../../pack/utf8.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { canonicalForm } from '../tuf/canonical-form.ts';
import { isObject, type Json, member } from '../tuf/shape.ts';

export interface Signature {
  readonly keyid: string;
  readonly sig: string;
}

/** Metadata as it is written: unknown fields of other tools stay in it. */
export interface SignedJson {
  readonly signatures: readonly Signature[];
  readonly signed: Json;
}

/** Reads a metadata file of one's own repository; undefined when it is none. */
export function parseSigned(bytes: Uint8Array): SignedJson | undefined {
  try {
    const file: unknown = JSON.parse(decodeUtf8(bytes) ?? '');
    const signed = isObject(file) ? member(file, 'signed') : undefined;
    const signatures = isObject(file) ? member(file, 'signatures') : undefined;
    return isObject(signed) && Array.isArray(signatures)
      ? { signed, signatures: signatures as Signature[] }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Adds the signatures of keys to metadata; a key that signed before signs anew. */
export async function sign(file: SignedJson, keys: readonly SigningKey[]): Promise<SignedJson> {
  const form = canonicalForm(file.signed);
  if (form === undefined) throw new RangeError('metadata that no signature can cover');
  const message = encodeUtf8(form);
  const made: Signature[] = [];
  for (const key of keys) made.push({ keyid: key.keyid, sig: await key.sign(message) });
  const kept = file.signatures.filter(({ keyid }) => !made.some((each) => each.keyid === keyid));
  return { signed: file.signed, signatures: [...kept, ...made] };
}

/** The bytes of metadata, without a space that need not be. */
export const signedBytes = ({ signatures, signed }: SignedJson): Uint8Array =>
  encodeUtf8(JSON.stringify({ signatures, signed }));
