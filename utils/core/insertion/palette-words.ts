import type { PackHeader } from '../pack/pack-header.ts';
import type { StoreFault } from '../store/store-fault.ts';
import type { Installed } from '../update/installed-store.ts';
import type { CompanyRules } from '../update/policy/company-rules.ts';

/** Name of the port over which the worker tells an open palette what holds now, and again after each change. */
export const PALETTE_WORDS = 'palette-words';

/** What comes over that port. The packs are without their bytes. */
export type WordsNews =
  | { readonly kind: 'rules'; readonly rules: CompanyRules }
  | { readonly kind: 'installed'; readonly installed: Installed }
  | { readonly kind: 'fault'; readonly fault: StoreFault };

/** A pack that the worker holds ready for a palette to take in pieces. */
export interface ReadyPack {
  readonly header: PackHeader;
  /** Records there are to take. */
  readonly count: number;
  /** Names exactly these records. */
  readonly stamp: string;
  /** Bytes of the index of exactly these records; 0 when none was made yet. */
  readonly indexBytes: number;
}
