import { HIGHEST_LIMITS, type PackLimits } from '../../pack/limits.ts';
import type { UpdatePolicy } from './update-policy.ts';

const MIB = 1024 * 1024;

/** The limits for packs under a policy: it may raise the size and the number of records, up to the highest there are. */
export function packLimitsUnder({ packMiB, packRecords }: UpdatePolicy, limits: PackLimits): PackLimits {
  return {
    ...limits,
    ...(packMiB === undefined ? {} : { packBytes: Math.min(packMiB * MIB, HIGHEST_LIMITS.packBytes) }),
    ...(packRecords === undefined ? {} : { records: Math.min(packRecords, HIGHEST_LIMITS.records) }),
  };
}
