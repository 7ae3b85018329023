/** What the four kinds of metadata hold, as far as a client needs it (specification 4.3 to 4.6). */
export interface SignedPart {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface TufKey {
  readonly keytype: string;
  readonly scheme: string;
  readonly publicKey: string;
}

/** Who may sign for a role. */
export interface Signers {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

export const TOP_LEVEL_ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;

export type TopLevelRole = (typeof TOP_LEVEL_ROLES)[number];

export interface Root extends SignedPart {
  readonly isConsistent: boolean;
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly roles: Readonly<Record<TopLevelRole, Signers>>;
}

/** What one file says about another, by name of digest in lower-case hexadecimal digits. */
export interface FileInfo {
  readonly length?: number;
  readonly hashes?: ReadonlyMap<string, string>;
}

export interface MetaFile extends FileInfo {
  readonly version: number;
}

export interface Timestamp extends SignedPart {
  readonly snapshot: MetaFile;
}

export interface Snapshot extends SignedPart {
  /** By file name: `targets.json`, `<role>.json`. */
  readonly meta: ReadonlyMap<string, MetaFile>;
}

export interface TargetFile extends Required<FileInfo> {
  /** What the publisher added; this client's own meaning is in `choose`. */
  readonly custom?: unknown;
}

/** Which targets a delegated role may speak for. */
export type Scope =
  | { readonly kind: 'paths'; readonly patterns: readonly string[] }
  | { readonly kind: 'hash-prefixes'; readonly prefixes: readonly string[] };

export interface Delegation extends Signers {
  readonly name: string;
  readonly isTerminating: boolean;
  readonly scope: Scope;
}

/** Equal bins by the target's digest, 2^bits of them (TAP 15). */
export interface Bins extends Signers {
  readonly bits: number;
  readonly prefix: string;
}

export interface Delegations {
  readonly keys: ReadonlyMap<string, TufKey>;
  readonly roles: readonly Delegation[];
  readonly bins?: Bins;
}

export interface Targets extends SignedPart {
  readonly targets: ReadonlyMap<string, TargetFile>;
  readonly delegations?: Delegations;
}
