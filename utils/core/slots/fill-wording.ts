import { type SlotForm, slotFormBefore } from './registry.ts';
import type { FormContext } from './slot-kind.ts';
import { SLOT_PATTERN } from './slot-pattern.ts';
import type { SlotValue, SlotValues } from './slot-value.ts';

/** A stretch of a filled wording. Joined in order, they are the wording. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  /** A slot with its value in the wanted form. */
  | { readonly kind: 'filled'; readonly name: string; readonly text: string; readonly value: SlotValue }
  /** A slot nobody has filled yet: drawn as a visible blank, stops an insert. */
  | { readonly kind: 'open'; readonly name: string }
  /** A slot left blank by the agent’s choice: drawn as a blank, does not stop an insert. */
  | { readonly kind: 'waived'; readonly name: string };

export interface FillContext extends FormContext {
  readonly form: Exclude<SlotForm, 'edit'>;
}

/** Cuts a wording into text and slots and puts in the values that are known. Values are never searched for slots again. */
export function fillWording(wording: string, values: SlotValues, context: FillContext): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of wording.matchAll(SLOT_PATTERN)) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    if (match.index > from) segments.push({ kind: 'text', text: wording.slice(from, match.index) });
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) segments.push({ kind: 'open', name });
    else if (value.kind === 'waived') segments.push({ kind: 'waived', name });
    else {
      const text = slotFormBefore(value, context.form, wording.slice(end), context);
      segments.push({ kind: 'filled', name, text, value });
    }
    from = end;
  }
  if (from < wording.length) segments.push({ kind: 'text', text: wording.slice(from) });
  return segments;
}

/** Names of the slots that are still open, each once, in order of appearance. */
export function openSlots(segments: readonly Segment[]): string[] {
  return [...new Set(segments.flatMap((segment) => (segment.kind === 'open' ? [segment.name] : [])))];
}

/** The wording that segments were cut from. */
export function wordingOf(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : `{${segment.name}}`)).join('');
}
