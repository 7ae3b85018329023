import { decodeUtf8, encodeUtf8 } from '../../pack/utf8.ts';
import { canonicalForm } from './canonical-form.ts';
import type { Root, SignedPart, Snapshot, Targets, Timestamp } from './metadata.ts';
import { parseDate } from './parse-parts.ts';
import { parseRoot, parseSnapshot, parseTargets, parseTimestamp } from './parse-roles.ts';
import { isObject, isText, isWhole, type Json, listOf, member } from './shape.ts';

/** Metadata that was read, its signatures not yet checked. */
export interface Envelope<T> {
  readonly kind: 'envelope';
  readonly content: T;
  /** By key id; each at most once. */
  readonly signatures: ReadonlyMap<string, string>;
  /** What the signatures cover. */
  readonly message: Uint8Array;
}

export type EnvelopeFault = 'not-metadata' | 'bad-shape';

export type ReadEnvelope<T> = Envelope<T> | { readonly kind: 'unreadable'; readonly fault: EnvelopeFault };

const unreadable = (fault: EnvelopeFault) => ({ kind: 'unreadable', fault }) as const;

export const readRoot = (bytes: Uint8Array): ReadEnvelope<Root> => read(bytes, 'root', parseRoot);
export const readTimestamp = (bytes: Uint8Array): ReadEnvelope<Timestamp> => read(bytes, 'timestamp', parseTimestamp);
export const readSnapshot = (bytes: Uint8Array): ReadEnvelope<Snapshot> => read(bytes, 'snapshot', parseSnapshot);
export const readTargets = (bytes: Uint8Array): ReadEnvelope<Targets> => read(bytes, 'targets', parseTargets);

/** Reads one metadata file. Fields nobody knows are kept in what the signatures cover (specification 4.1). */
function read<T>(
  bytes: Uint8Array,
  type: string,
  parse: (signed: Json, part: SignedPart) => T | undefined,
): ReadEnvelope<T> {
  const file = parseJson(bytes);
  const signed = isObject(file) ? member(file, 'signed') : undefined;
  if (!isObject(file) || !isObject(signed)) return unreadable('not-metadata');
  const signatures = parseSignatures(member(file, 'signatures'));
  const part = parsePart(signed, type);
  const content = part && parse(signed, part);
  const form = canonicalForm(signed);
  if (!signatures || content === undefined || form === undefined) return unreadable('bad-shape');
  return { kind: 'envelope', content, signatures, message: encodeUtf8(form) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return undefined;
  }
}

/** A key id may stand once only (specification 4.2.1); a signature may be any text, an empty one counts for nothing. */
function parseSignatures(value: unknown): Map<string, string> | undefined {
  const map = new Map<string, string>();
  const list = listOf(value, (each) => {
    const keyid = isObject(each) ? member(each, 'keyid') : undefined;
    const signature = isObject(each) ? member(each, 'sig') : undefined;
    if (!isText(keyid) || !isText(signature) || map.has(keyid)) return undefined;
    map.set(keyid, signature);
    return keyid;
  });
  return list && map;
}

function parsePart(signed: Json, type: string): SignedPart | undefined {
  const specification = member(signed, 'spec_version');
  const version = member(signed, 'version');
  const expires = parseDate(member(signed, 'expires'));
  const isOurs = member(signed, '_type') === type && isText(specification) && /^1(\.\d+){1,2}$/.test(specification);
  return isOurs && isWhole(version, 1) && expires !== undefined ? { version, expires } : undefined;
}
