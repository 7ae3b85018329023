import type { WrapupRecord } from '../../pack/wrapup-record.ts';
import type { Locale } from '../../script/locale.ts';
import { slotForm } from '../../slots/registry.ts';
import type { FormContext } from '../../slots/slot-kind.ts';
import type { CallState } from '../call-state.ts';
import { suggestDisposition } from './suggest-disposition.ts';
import { EMPTY_WRAPUP, type WrapUp } from './wrap-up.ts';

export interface DraftInputs {
  readonly state: CallState;
  readonly record: WrapupRecord;
  readonly context: FormContext;
  /** What a slot is called, in the language of the context. */
  readonly labelOf: (slot: string) => string;
  /** The situation id of a library key. */
  readonly idOf: (key: string) => string;
  /** Text of the note that was taken during the call. */
  readonly noteText?: string;
  /** What was promised, ready to be read: “call back, 5 March at 15:00”. */
  readonly promises?: readonly string[];
}

/** Which slots speak for which field of the standard wrap-up record. Fields that a pack names otherwise start empty. */
const FROM_SLOTS: Readonly<Record<string, readonly string[]>> = {
  facts: ['issue'],
  details: ['product', 'order', 'amount', 'date', 'time'],
  department: ['department', 'summary'],
  promised: ['deadline'],
  remedy: ['options'],
};

/** Slots that are said with their name, because the value alone does not tell what it is. */
const LABELLED = ['product', 'order', 'amount', 'date', 'time', 'summary'];

/**
 * A wrap-up drawn from a call: what the slots hold, the note, what was promised, how it seems to have ended. What the
 * agent has already written in `previous` stays as it is.
 */
export function draftWrapUp(inputs: DraftInputs, previous: WrapUp = EMPTY_WRAPUP): WrapUp {
  const { state, record, idOf } = inputs;
  const fields = record.fields.map((field) => {
    const isTouched = previous.touched.includes(field);
    return [field, isTouched ? (previous.fields[field] ?? '') : draftField(field, inputs)] as const;
  });
  const disposition = previous.isDispositionTouched
    ? previous.disposition
    : suggestDisposition(state, idOf, record.dispositions);
  return { ...previous, fields: Object.fromEntries(fields), disposition };
}

function draftField(field: string, inputs: DraftInputs): string {
  const { context, noteText = '', promises = [] } = inputs;
  const slots = Object.hasOwn(FROM_SLOTS, field) ? (FROM_SLOTS[field] ?? []) : [];
  const parts = slots.flatMap((slot) => partOf(slot, inputs));
  const facts = parts.join(separator(context.locale));
  if (field === 'details') return joined([facts, noteText.trim()]);
  if (field === 'promised') return joined([facts, ...promises]);
  return facts;
}

function partOf(slot: string, { state, context, labelOf }: DraftInputs): string[] {
  const value = Object.hasOwn(state.values, slot) ? state.values[slot] : undefined;
  if (value === undefined || value.kind === 'waived') return [];
  const text = slotForm(value, 'written', context);
  if (!LABELLED.includes(slot)) return [text];
  return [context.locale === 'zh-CN' ? `${labelOf(slot)}：${text}` : `${labelOf(slot)}: ${text}`];
}

const separator = (locale: Locale) => (locale === 'zh-CN' ? '，' : ', ');

function joined(lines: readonly string[]): string {
  return [...new Set(lines.filter((line) => line !== ''))].join('\n');
}
