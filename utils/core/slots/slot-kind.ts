import type { SlotKind } from '../pack/pack-header.ts';
import type { Locale } from '../script/locale.ts';
import type { Moment } from '../time/wall-clock.ts';
import type { CurrencyCode } from './currencies.ts';
import type { SlotValue } from './slot-value.ts';

/** Why something typed is no value of its kind. Sentences for the codes stand in the locale files. */
export type SlotProblem =
  | 'empty'
  | 'too-long'
  | 'too-short'
  | 'characters'
  | 'not-an-honorific'
  | 'not-a-number'
  | 'negative'
  | 'grouping'
  | 'range'
  | 'not-a-date'
  | 'no-such-day'
  | 'ambiguous-date'
  | 'weekday-mismatch'
  | 'not-a-time'
  | 'not-a-duration'
  | 'not-a-deadline'
  | 'past'
  | 'too-many';

export interface Invalid {
  readonly kind: 'invalid';
  readonly code: SlotProblem;
}

export function invalid(code: SlotProblem): Invalid {
  return { kind: 'invalid', code };
}

/** What a typed value is read against. */
export interface ParseContext {
  readonly locale: Locale;
  readonly now: Moment;
  /** Currency of an amount typed without one; CNY when absent. */
  readonly currency?: CurrencyCode;
}

/** What a value is written out for. */
export interface FormContext {
  readonly locale: Locale;
  readonly now: Moment;
  /** Read the digit 1 as 幺 in phone and order numbers (Chinese, spoken). */
  readonly yao?: boolean;
}

/** One kind of slot: how a value is typed, written and said. */
export interface SlotKindRules<V extends SlotValue> {
  readonly kind: SlotKind & V['kind'];
  /** Reads what an agent typed or pasted. Never throws. `parse(spoken(v))`, `parse(written(v))` and `parse(edit(v))` give v. */
  readonly parse: (typed: string, context: ParseContext) => V | Invalid;
  /** The form for chat, mail and records. */
  readonly written: (value: V, context: FormContext) => string;
  /** The form an agent reads out. */
  readonly spoken: (value: V, context: FormContext) => string;
  /** The form put back into the field when the value is edited again. */
  readonly edit: (value: V, context: FormContext) => string;
  /** The form in front of a unit that the text itself already has, such as 分钟; absent where no unit applies. */
  readonly beforeUnit?: (value: V, rest: string, context: FormContext) => string | undefined;
}
