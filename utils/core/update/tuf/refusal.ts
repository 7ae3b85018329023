/** Why a step of the TUF workflow stopped. */
export type TufFault =
  /** The file is not there (404, 410 or 403, which object stores send for missing files). */
  | 'missing'
  /** The source could not be read: no connection, a server's error, too slow. */
  | 'unreachable'
  | 'too-large'
  /** Length or digest is not what the signed metadata says. */
  | 'wrong-bytes'
  /** No metadata at all: not UTF-8, not JSON, a login page. */
  | 'not-metadata'
  /** Metadata, but not of this role, of another version of the specification, or malformed. */
  | 'bad-shape'
  | 'too-few-signatures'
  /** A version lower than one already trusted. */
  | 'rollback'
  /** Not the version that was asked for. */
  | 'wrong-version'
  /** Past its date: the source is frozen, or this machine's clock is wrong. */
  | 'expired'
  /** Not listed in the snapshot. */
  | 'not-listed'
  /** No role vouches for this target. */
  | 'no-such-target'
  /** No digest that can be checked is listed for it. */
  | 'no-known-digest';

/** A value that says which file was refused and why; the trusted state before it still stands. */
export interface TufRefusal {
  readonly kind: 'refused';
  /** A role's name (`root`, `timestamp`, …) or a target's path. */
  readonly what: string;
  readonly fault: TufFault;
}

export const refusal = (what: string, fault: TufFault): TufRefusal => ({ kind: 'refused', what, fault });
