import type { CivilDate } from '../time/calendar.ts';
import type { CurrencyCode } from './currencies.ts';

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}

export interface SurnameValue {
  readonly kind: 'surname';
  readonly surname: string;
}

export const HONORIFICS = ['mr', 'ms', 'miss'] as const;
export type Honorific = (typeof HONORIFICS)[number];

export interface HonorificValue {
  readonly kind: 'honorific';
  readonly honorific: Honorific;
}

/** Digits only; `plus` marks an international number that starts with its country code. */
export interface PhoneValue {
  readonly kind: 'phone';
  readonly digits: string;
  readonly plus?: true;
  readonly extension?: string;
}

/** An amount in whole minor units (fen, cents). */
export interface AmountValue {
  readonly kind: 'amount';
  readonly minor: number;
  readonly currency: CurrencyCode;
}

export interface DateValue extends CivilDate {
  readonly kind: 'date';
}

/** 24-hour clock: 0–23, 0–59. */
export interface TimeValue {
  readonly kind: 'time';
  readonly hour: number;
  readonly minute: number;
}

export interface DurationValue {
  readonly kind: 'duration';
  readonly seconds: number;
}

/** A promised moment. `precision` day: any time on that day, `at` is then its last minute. */
export interface DeadlineValue {
  readonly kind: 'deadline';
  readonly at: number;
  readonly zone: string;
  readonly precision: 'minute' | 'day';
}

export interface OrderValue {
  readonly kind: 'order';
  readonly code: string;
}

export interface OptionsValue {
  readonly kind: 'options';
  readonly items: readonly string[];
}

/** A blank left open on purpose by the agent. */
export interface WaivedValue {
  readonly kind: 'waived';
}

export type SlotValue =
  | TextValue
  | SurnameValue
  | HonorificValue
  | PhoneValue
  | AmountValue
  | DateValue
  | TimeValue
  | DurationValue
  | DeadlineValue
  | OrderValue
  | OptionsValue;

/** Values by slot name, as a call or the settings hold them. */
export type SlotValues = Readonly<Record<string, SlotValue | WaivedValue>>;
