/** A version of a pack as it lies on this device, whole and verified. */
export interface PackVersion {
  readonly version: number;
  /** SHA-256 of `bytes` in lower-case hexadecimal digits. */
  readonly digest: string;
  /** The pack in NDJSON form. */
  readonly bytes: Uint8Array;
  /** When it was verified, milliseconds since 1970. */
  readonly verifiedAt: number;
}

export interface StagedVersion extends PackVersion {
  readonly isUrgent: boolean;
}

export interface ActiveVersion extends PackVersion {
  readonly appliedAt: number;
}

/** Everything about one pack on this device. It changes as a whole, in one transaction. */
export interface PackShelf {
  readonly packId: string;
  /** Whose pack it is: the id of a repository, or `personal` for one imported without a signature. */
  readonly owner: string;
  /** Counts up with each change; a change made from an older state is refused. */
  readonly revision: number;
  /** The highest version that was ever active and not withdrawn: nothing below or at it is installed by itself. */
  readonly floor: number;
  readonly active?: ActiveVersion;
  /** Earlier versions (or later ones that were rolled back), the one that was active last first. */
  readonly kept: readonly PackVersion[];
  readonly staged?: StagedVersion;
  /** Versions the publisher has withdrawn. */
  readonly withdrawn: readonly number[];
  /** The version whose changes the agent has seen. */
  readonly seen?: number;
}

/** Versions kept besides the active one. */
export const KEPT_VERSIONS = 3;

/** Owner of packs that nobody signed. */
export const PERSONAL = 'personal';

export const emptyShelf = (packId: string, owner: string): PackShelf => ({
  packId,
  owner,
  revision: 0,
  floor: 0,
  kept: [],
  withdrawn: [],
});

/** The highest version this device has or had: what an update must be above. */
export const updateFloor = ({ floor, staged }: PackShelf): number => Math.max(floor, staged?.version ?? 0);
