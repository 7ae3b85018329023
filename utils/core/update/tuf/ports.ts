import type { Scheme } from './scheme.ts';

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly fault: 'missing' | 'unreachable' | 'too-large' };

/** Reads one file of a source, at most `limit` bytes of it. `path` is relative, already encoded for a URL. */
export type FetchFile = (path: string, limit: number) => Promise<Fetched>;

/** Keeps the trusted metadata of one repository, byte for byte, by role. Each call is atomic. */
export interface MetadataStore {
  load(role: string): Promise<Uint8Array | undefined>;
  save(role: string, bytes: Uint8Array): Promise<void>;
  remove(role: string): Promise<void>;
}

export type DigestName = 'sha256' | 'sha512';
export type Digest = (name: DigestName, bytes: Uint8Array) => Promise<Uint8Array>;

export interface TufPorts {
  readonly fetchMetadata: FetchFile;
  readonly store: MetadataStore;
  /** Signature schemes that count. */
  readonly schemes: readonly Scheme[];
  readonly digest: Digest;
  /** Milliseconds since 1970, fixed for the whole update (specification 5.1). */
  readonly now: number;
  readonly limits?: TufLimits;
}

export interface TufLimits {
  /** Bytes of a file whose length no other file states. */
  readonly root: number;
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
  /** New root versions taken in one refresh; the rest follow in the next one. */
  readonly roots: number;
  /** Roles visited in search of one target. */
  readonly roles: number;
  /** Delegations in a row, counted from the top-level targets role. */
  readonly depth: number;
}

export const TUF_LIMITS: TufLimits = {
  root: 512_000,
  timestamp: 16_384,
  snapshot: 2_000_000,
  targets: 5_000_000,
  roots: 256,
  roles: 32,
  depth: 1,
};
