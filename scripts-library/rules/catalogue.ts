import type { RecordType } from '../../utils/core/pack/pack-record.ts';
import type { Locale } from '../../utils/core/script/locale.ts';

/** One situation the bundled pack must cover. */
export type Situation = Readonly<Record<Locale, string>> & {
  readonly id: string;
  /** `4`: a wording for each personality type. `C`: a written form too. `T`: a timed flow. */
  readonly marks?: string;
  /** Slots its words must use. */
  readonly slots?: readonly string[];
  readonly clock?: Clock;
};

/**
 * The clocks of a timed flow as they are taught, in seconds: `seconds` are the countdowns in order, `between` the
 * bounds of every countdown, `from` the slot that the promise to the customer is counted from.
 */
export type Clock =
  | { readonly seconds: readonly number[] }
  | { readonly between: readonly [number, number] }
  | { readonly from: string };

/** What a pack must hold to be complete. */
export interface Catalogue {
  readonly scripts: readonly Situation[];
  readonly records: Partial<Record<RecordType, readonly string[]>>;
  /** First letter of the shortcuts, by the part of the id before the dot. */
  readonly shortcuts: Readonly<Record<string, string>>;
}

/** The row of a situation, undefined for scripts beyond the catalogue. */
export function situationOf(catalogue: Catalogue, id: string): Situation | undefined {
  return catalogue.scripts.find((situation) => situation.id === id);
}
