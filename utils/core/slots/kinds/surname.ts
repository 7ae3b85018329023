import { type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { SurnameValue } from '../slot-value.ts';
import { cleaned, lengthOf } from '../typed-text.ts';

/** Longest surname taken, in characters; long double names exist. */
export const SURNAME_MAX = 60;

/** The customer's name as it is said in an address. Letters, marks, spaces, hyphens, apostrophes and middle dots. */
export const surnameKind: SlotKindRules<SurnameValue> = {
  kind: 'surname',
  parse: (typed): SurnameValue | Invalid => {
    const surname = cleaned(typed).replace(/\s+/g, ' ');
    if (surname === '') return invalid('empty');
    if (lengthOf(surname) > SURNAME_MAX) return invalid('too-long');
    if (!/^[\p{L}\p{M}][\p{L}\p{M} .'’·•・‧-]*$/u.test(surname)) return invalid('characters');
    return { kind: 'surname', surname };
  },
  written: (value) => value.surname,
  spoken: (value) => value.surname,
  edit: (value) => value.surname,
};
