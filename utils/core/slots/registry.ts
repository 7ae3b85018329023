import type { SlotKind } from '../pack/pack-header.ts';
import { amountKind } from './kinds/amount.ts';
import { dateKind } from './kinds/date.ts';
import { deadlineKind } from './kinds/deadline.ts';
import { durationKind } from './kinds/duration.ts';
import { honorificKind } from './kinds/honorific.ts';
import { optionsKind } from './kinds/options.ts';
import { orderKind } from './kinds/order.ts';
import { phoneKind } from './kinds/phone.ts';
import { surnameKind } from './kinds/surname.ts';
import { textKind } from './kinds/text.ts';
import { timeKind } from './kinds/time.ts';
import type { FormContext, Invalid, ParseContext, SlotKindRules } from './slot-kind.ts';
import type { SlotValue } from './slot-value.ts';

type RulesOf<K extends SlotKind> = SlotKindRules<Extract<SlotValue, { kind: K }>>;

/** The rules of every slot kind, by kind. */
export const SLOT_KIND_RULES: { readonly [K in SlotKind]: RulesOf<K> } = {
  text: textKind,
  surname: surnameKind,
  honorific: honorificKind,
  phone: phoneKind,
  amount: amountKind,
  date: dateKind,
  time: timeKind,
  duration: durationKind,
  deadline: deadlineKind,
  order: orderKind,
  options: optionsKind,
};

/** Which form of a value is wanted: read out, for chat and records, or for editing. */
export type SlotForm = 'spoken' | 'written' | 'edit';

/** Reads what was typed into a slot of a kind. */
export function parseSlot(kind: SlotKind, typed: string, context: ParseContext): SlotValue | Invalid {
  return SLOT_KIND_RULES[kind].parse(typed, context);
}

/** One form of a value. */
export function slotForm(value: SlotValue, form: SlotForm, context: FormContext): string {
  const rules = SLOT_KIND_RULES[value.kind] as SlotKindRules<SlotValue>;
  return rules[form](value, context);
}

/** A value in front of text that may already hold its unit (“{minutes} minutes”). */
export function slotFormBefore(value: SlotValue, form: SlotForm, rest: string, context: FormContext): string {
  const rules = SLOT_KIND_RULES[value.kind] as SlotKindRules<SlotValue>;
  return rules.beforeUnit?.(value, rest, context) ?? rules[form](value, context);
}
