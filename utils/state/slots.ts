import { computed, type ReadonlySignal } from '@preact/signals';
import type { Library } from '../core/pack/library.ts';
import type { SlotKind } from '../core/pack/pack-header.ts';
import type { Locale } from '../core/script/locale.ts';
import { isSaidSetting, isSettingSlot } from '../core/settings/setting-slot.ts';
import { recogniseCustomerLine } from '../core/slots/customer-line.ts';
import { fillWording, type Segment } from '../core/slots/fill-wording.ts';
import { parseSlot, slotForm } from '../core/slots/registry.ts';
import { kindOf, knownSlots } from '../core/slots/slot-definitions.ts';
import type { SlotProblem } from '../core/slots/slot-kind.ts';
import type { Honorific, SlotValues } from '../core/slots/slot-value.ts';
import type { Moment } from '../core/time/wall-clock.ts';
import type { CustomerState } from './customer.ts';
import type { SettingsState } from './settings.ts';

export interface SlotsInputs {
  readonly library: ReadonlySignal<Library | null>;
  readonly customer: CustomerState;
  readonly settings: SettingsState;
  readonly contentLocale: ReadonlySignal<Locale>;
  readonly labels: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly now: () => Moment;
}

/** The slots of now: what each is called, holds, and how it reads. */
export interface SlotsState {
  kind(slot: string): SlotKind;
  label(slot: string): string;
  /** The value as it is typed, empty when there is none. */
  edit(slot: string): string;
  honorific(slot: string): Honorific | null;
  honorificLabel(honorific: Honorific): string;
  /** Keeps what was typed; gives null, or why it is no value of that kind. Nothing typed empties the slot. */
  set(slot: string, typed: string): SlotProblem | null;
  waive(slot: string): void;
  /** Fills every slot that is recognised in a line of the customer system; gives their names. */
  takeLine(line: string): string[];
  fill(text: string, locale: Locale, form: 'spoken' | 'written'): Segment[];
}

export function createSlotsState(inputs: SlotsInputs): SlotsState {
  const { customer, contentLocale, now, settings } = inputs;
  const known = computed(() =>
    knownSlots(inputs.library.value?.packs.flatMap(({ header }) => header.slots ?? []) ?? []),
  );
  const valuesIn = (locale: Locale): SlotValues => ({
    ...settings.slotValues(locale),
    ...customer.customer.value.values,
  });
  const kind = (slot: string) => kindOf(slot, known.value);
  const form = () => ({
    locale: contentLocale.value,
    now: now(),
    yao: settings.settings.value.yao,
    currency: settings.settings.value.currency,
  });
  const currentValue = (slot: string) => {
    const values = valuesIn(contentLocale.value);
    return Object.hasOwn(values, slot) ? values[slot] : undefined;
  };
  /** A slot that the settings own is kept there, in the language it was typed for. */
  const setSetting = (slot: string, typed: string) => {
    if (!isSettingSlot(slot)) return;
    if (!isSaidSetting(slot)) settings.set(slot, typed);
    else settings.set(slot, { ...settings.settings.value[slot], [contentLocale.value]: typed });
  };
  return {
    kind,
    label: (slot) => known.value.get(slot)?.label?.[contentLocale.value] ?? inputs.labels.value[slot] ?? slot,
    edit: (slot) => {
      const value = currentValue(slot);
      return value && value.kind !== 'waived' ? slotForm(value, 'edit', form()) : '';
    },
    honorific: (slot) => {
      const value = currentValue(slot);
      return value?.kind === 'honorific' ? value.honorific : null;
    },
    honorificLabel: (honorific) => slotForm({ kind: 'honorific', honorific }, 'written', form()),
    set: (slot, typed) => {
      const text = typed.trim();
      if (isSettingSlot(slot)) {
        setSetting(slot, text);
        return null;
      }
      if (text === '') {
        customer.fill(slot, undefined);
        return null;
      }
      const value = parseSlot(kind(slot), typed, form());
      if (value.kind === 'invalid') return value.code;
      customer.fill(slot, value);
      return null;
    },
    takeLine: (line) => {
      const found = recogniseCustomerLine(line, form());
      for (const { name, value } of found) customer.fill(name, value);
      return found.map(({ name }) => name);
    },
    waive: (slot) => customer.fill(slot, { kind: 'waived' }),
    fill: (text, locale, textForm) => fillWording(text, valuesIn(locale), { ...form(), locale, form: textForm }),
  };
}
