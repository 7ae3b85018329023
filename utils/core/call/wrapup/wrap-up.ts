/** Longest text of one field, in UTF-16 units. */
export const WRAPUP_FIELD_MAX = 4000;

/** How satisfied the customer said to be; null when not asked. */
export type Satisfaction = 1 | 2 | 3 | 4 | 5;

/** The record of a call that goes into the company’s system. */
export interface WrapUp {
  /** Texts by field of the pack’s wrap-up record. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields the agent has written in; a fresh draft leaves them alone. */
  readonly touched: readonly string[];
  readonly disposition: string | null;
  readonly isDispositionTouched: boolean;
  readonly satisfaction: Satisfaction | null;
}

export const EMPTY_WRAPUP: WrapUp = {
  fields: {},
  touched: [],
  disposition: null,
  isDispositionTouched: false,
  satisfaction: null,
};

/** A wrap-up with one field written by the agent. */
export function withField(wrapup: WrapUp, field: string, text: string): WrapUp {
  return {
    ...wrapup,
    fields: { ...wrapup.fields, [field]: text },
    touched: wrapup.touched.includes(field) ? wrapup.touched : [...wrapup.touched, field],
  };
}

/** A wrap-up with the disposition chosen by the agent. */
export function withDisposition(wrapup: WrapUp, disposition: string | null): WrapUp {
  return { ...wrapup, disposition, isDispositionTouched: true };
}
