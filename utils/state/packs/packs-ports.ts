import type { InstalledStore } from '../../core/update/installed-store.ts';
import type { CompanyRules } from '../../core/update/policy/company-rules.ts';
import type { Digest } from '../../core/update/tuf/ports.ts';
import type { PacksDesk } from '../../services/update/packs-desk.ts';

/** What the panel needs of the world to keep its packs. */
export interface PacksPorts {
  readonly desk: PacksDesk;
  readonly installed: InstalledStore['installed'];
  readonly storedIndex: InstalledStore['index'];
  readonly digest: Digest;
  /** Calls back with the company's rules, now and whenever they change. */
  readonly watchRules: (changed: (rules: CompanyRules) => void) => void;
  /** Calls back after each look of the background worker at the sources. */
  readonly watchNews: (noticed: (hasNews: boolean) => void) => void;
  /** When the background worker looks next, milliseconds since 1970. */
  readonly nextLook: () => Promise<number | null>;
  /** 0 to below 1. */
  readonly random: () => number;
  /** Lets the browser draw a frame. */
  readonly pause: () => Promise<void>;
}
