import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MomentState } from '../core/playbook/state-record.ts';
import type { Locale } from '../core/script/locale.ts';
import type { WordingKey } from '../core/script/wording.ts';
import type { SlotValues } from '../core/slots/slot-value.ts';

/** What the panel knows of the customer being helped. */
export interface Customer {
  readonly wording: WordingKey;
  readonly moment: MomentState | null;
  /** Language spoken with this customer; null: the one of the settings. */
  readonly locale: Locale | null;
  readonly values: SlotValues;
}

export const NOBODY: Customer = { wording: 'neutral', moment: null, locale: null, values: {} };

export interface CustomerState {
  readonly customer: ReadonlySignal<Customer>;
  readonly wording: ReadonlySignal<WordingKey>;
  change(change: Partial<Customer>): void;
  /** Sets one slot; undefined empties it. */
  fill(slot: string, value: SlotValues[string] | undefined): void;
}

export function createCustomerState(): CustomerState {
  const customer = signal<Customer>(NOBODY);
  const change = (next: Partial<Customer>) => {
    customer.value = { ...customer.value, ...next };
  };
  return {
    customer,
    wording: computed(() => customer.value.wording),
    change,
    fill: (slot, value) => {
      const { [slot]: _, ...others } = customer.value.values;
      change({ values: value === undefined ? others : { ...others, [slot]: value } });
    },
  };
}
