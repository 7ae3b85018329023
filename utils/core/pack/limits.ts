/** Limits on anything read from outside. Sizes in bytes of UTF-8. */
export interface PackLimits {
  /** A whole pack, inflated. */
  readonly packBytes: number;
  readonly records: number;
  readonly lineBytes: number;
  readonly stringBytes: number;
  /** Nested objects and arrays; a record itself is depth 1. */
  readonly depth: number;
  readonly keysPerObject: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/** What a pack may be without a policy that says otherwise. */
export const DEFAULT_LIMITS: PackLimits = {
  packBytes: 4 * MIB,
  records: 20_000,
  lineBytes: 64 * KIB,
  stringBytes: 32 * KIB,
  depth: 8,
  keysPerObject: 64,
};

/** The most that a policy may raise the limits to. */
export const HIGHEST_LIMITS: PackLimits = { ...DEFAULT_LIMITS, packBytes: 64 * MIB, records: 200_000 };
