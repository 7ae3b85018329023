import { type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { TextValue } from '../slot-value.ts';
import { cleaned, lengthOf } from '../typed-text.ts';

/** Longest text a slot takes, in characters: a sentence or two, not a document. */
export const TEXT_SLOT_MAX = 500;

/** Free words of the agent, such as the matter or the department. */
export const textKind: SlotKindRules<TextValue> = {
  kind: 'text',
  parse: (typed): TextValue | Invalid => {
    const text = cleaned(typed).replace(/\s+/g, ' ');
    if (text === '') return invalid('empty');
    return lengthOf(text) > TEXT_SLOT_MAX ? invalid('too-long') : { kind: 'text', text };
  },
  written: (value) => value.text,
  spoken: (value) => value.text,
  edit: (value) => value.text,
};
