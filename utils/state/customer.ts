import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MomentState } from '../core/playbook/state-record.ts';
import type { Locale } from '../core/script/locale.ts';
import type { WordingKey } from '../core/script/wording.ts';
import type { SlotValues } from '../core/slots/slot-value.ts';
import type { CallsState } from './calls.ts';

/** What the panel knows of the customer being helped. */
export interface Customer {
  readonly wording: WordingKey;
  readonly moment: MomentState | null;
  /** Language spoken with this customer; null: the one of the settings. */
  readonly locale: Locale | null;
  readonly values: SlotValues;
}

export interface CustomerState {
  readonly customer: ReadonlySignal<Customer>;
  readonly wording: ReadonlySignal<WordingKey>;
  /** Language chosen while no call is open. */
  readonly idleLocale: ReadonlySignal<Locale | null>;
  setWording(wording: WordingKey): void;
  setMoment(moment: MomentState | null): void;
  setLocale(locale: Locale | null): void;
  /** Sets one slot; undefined empties it. */
  fill(slot: string, value: SlotValues[string] | undefined): void;
}

/** The customer of the call in front. Whatever is told of a customer begins a call where there is none. */
export function createCustomerState({ state, calls }: CallsState): CustomerState {
  const idleLocale = signal<Locale | null>(null);
  const customer = computed<Customer>(() => {
    const call = state.value;
    if (!call) return { wording: 'neutral', moment: null, locale: idleLocale.value, values: {} };
    const { wording, moment, locale, values } = call;
    return { wording, moment, locale: locale ?? idleLocale.value, values };
  });
  return {
    customer,
    wording: computed(() => customer.value.wording),
    idleLocale,
    setWording: (wording) => void calls.record({ kind: 'type', wording }),
    setMoment: (moment) => void calls.record({ kind: 'moment', moment }),
    setLocale: (locale) => {
      if (calls.record({ kind: 'language', locale }) === null) idleLocale.value = locale;
    },
    fill: (name, value) => void calls.record({ kind: 'slot', name, value: value ?? null }),
  };
}
