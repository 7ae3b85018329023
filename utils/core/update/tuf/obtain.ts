import { fileFault } from './check-file.ts';
import type { ReadEnvelope } from './envelope.ts';
import type { MetaFile, SignedPart, Signers, TufKey } from './metadata.ts';
import type { TufPorts } from './ports.ts';
import { refusal, type TufFault, type TufRefusal } from './refusal.ts';
import { isSignedBy } from './signatures.ts';

/** A file that another file vouches for: where it is and what it must be. */
export interface Wanted<T> {
  readonly role: string;
  readonly read: (bytes: Uint8Array) => ReadEnvelope<T>;
  readonly meta: MetaFile;
  readonly limit: number;
  readonly isConsistent: boolean;
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly signers: Signers;
  /** What else must hold before the file is trusted. */
  readonly fault?: (content: T) => TufFault | undefined;
}

export type Obtained<T> = { readonly kind: 'content'; readonly content: T } | TufRefusal;

/**
 * The file from the store when that is the one wanted, else from the source (specification 5.5 and 5.6): digests,
 * then signatures, version, the caller's own rule, date; then it is stored. A stored copy passes the same checks
 * every time, so one that another delegator vouched for is not taken on trust.
 */
export async function obtain<T extends SignedPart>(wanted: Wanted<T>, ports: TufPorts): Promise<Obtained<T>> {
  const { role, meta } = wanted;
  const stored = await ports.store.load(role);
  const kept = stored && (await check(stored, wanted, ports));
  if (kept?.kind === 'content') return kept;
  const file = `${encodeName(role)}.json`;
  const path = wanted.isConsistent ? `${meta.version}.${file}` : file;
  const limit = Math.min(meta.length ?? wanted.limit, wanted.limit);
  const fetched = await ports.fetchMetadata(path, limit);
  if (fetched.kind === 'refused') return refusal(role, fetched.fault);
  const checked = await check(fetched.bytes, wanted, ports);
  if (checked.kind === 'content') await ports.store.save(role, fetched.bytes);
  return checked;
}

async function check<T extends SignedPart>(
  bytes: Uint8Array,
  wanted: Wanted<T>,
  ports: TufPorts,
): Promise<Obtained<T>> {
  const refuse = (fault: TufFault) => refusal(wanted.role, fault);
  const wrong = await fileFault(bytes, wanted.meta, ports.digest);
  if (wrong) return refuse(wrong);
  const read = wanted.read(bytes);
  if (read.kind !== 'envelope') return refuse(read.fault);
  if (!(await isSignedBy(read, wanted.keys, wanted.signers, ports.schemes))) return refuse('too-few-signatures');
  if (read.content.version !== wanted.meta.version) return refuse('wrong-version');
  const fault = wanted.fault?.(read.content);
  if (fault) return refuse(fault);
  return read.content.expires > ports.now ? { kind: 'content', content: read.content } : refuse('expired');
}

/** A name as one segment of a URL: everything but letters, digits and `_.-~` is escaped (RFC 3986, 2.3). */
export const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
