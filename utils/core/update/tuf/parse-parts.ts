import type { FileInfo, MetaFile, Signers, TufKey } from './metadata.ts';
import { isObject, isText, isTextList, isWhole, mapOf, member } from './shape.ts';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Milliseconds of `YYYY-MM-DDTHH:MM:SSZ` (specification 4.2.3); undefined for any other form or no such day. */
export function parseDate(value: unknown): number | undefined {
  if (!isText(value) || !DATE.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

export function parseSigners(value: unknown): Signers | undefined {
  if (!isObject(value)) return undefined;
  const keyids = member(value, 'keyids');
  const threshold = member(value, 'threshold');
  return isTextList(keyids) && isWhole(threshold, 1) ? { keyids, threshold } : undefined;
}

/**
 * The keys of a root or of a delegation. Key ids are taken as opaque names, as every client in wide use does:
 * tools hash different sets of fields into them, and what is counted is the key itself (see `countSigners`).
 */
export const parseKeys = (value: unknown): Map<string, TufKey> | undefined => mapOf(value, parseKey);

function parseKey(value: unknown): TufKey | undefined {
  if (!isObject(value)) return undefined;
  const keytype = member(value, 'keytype');
  const scheme = member(value, 'scheme');
  const keyval = member(value, 'keyval');
  if (!isText(keytype) || !isText(scheme) || !isObject(keyval)) return undefined;
  // Kinds of keys nobody here can check may have no public part (tuf-on-ci lists Sigstore identities): they count
  // for nothing, and must not take the others down with them.
  const publicKey = member(keyval, 'public') ?? '';
  return isText(publicKey) ? { keytype, scheme, publicKey } : undefined;
}

export function parseMetaFile(value: unknown): MetaFile | undefined {
  if (!isObject(value)) return undefined;
  const version = member(value, 'version');
  const info = parseFileInfo(value);
  return isWhole(version, 1) && info ? { version, ...info } : undefined;
}

/** Length and digests, each of them optional; undefined when one is there and malformed. */
export function parseFileInfo(value: { readonly [key: string]: unknown }): FileInfo | undefined {
  const length = member(value, 'length');
  const hashes = member(value, 'hashes');
  const digests = hashes === undefined ? undefined : mapOf(hashes, parseDigest);
  if (length !== undefined && !isWhole(length, 0)) return undefined;
  if (hashes !== undefined && !digests?.size) return undefined;
  return { ...(length === undefined ? {} : { length }), ...(digests ? { hashes: digests } : {}) };
}

const parseDigest = (value: unknown): string | undefined =>
  isText(value) && /^[0-9a-fA-F]+$/.test(value) ? value.toLowerCase() : undefined;
