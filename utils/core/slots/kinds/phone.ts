import { figuresOf, zhDigits } from '../numerals-zh.ts';
import { phoneGroups } from '../phone-groups.ts';
import { type FormContext, type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { PhoneValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

const EXTENSION = /(?:转|分机|extension|ext\.?|x|#)[\s:,]*(\d(?:[\s,]*\d)*)$/i;

function parse(typed: string): PhoneValue | Invalid {
  let text = figuresOf(halfWidth(typed))
    .replace(/[,，、]/g, ' ')
    .replace(/^(?:加|plus)\s*(?=\d)/i, '+')
    .trim();
  if (text === '') return invalid('empty');
  const extension = EXTENSION.exec(text)?.[1]?.replace(/\D/g, '');
  if (extension !== undefined) text = text.replace(EXTENSION, '').trim();
  if (!/^\+?[\d\s().-]+$/.test(text)) return invalid('characters');
  const plus = text.startsWith('+') || /^00[1-9]/.test(text);
  const dialled = text.replace(/\D/g, '');
  const digits = plus ? dialled.replace(/^0+/, '') : dialled;
  if (digits.length < 3) return invalid('too-short');
  if (digits.length > 15 || (extension?.length ?? 0) > 8) return invalid('too-long');
  return { kind: 'phone', digits, ...(plus && { plus }), ...(extension !== undefined && { extension }) };
}

function written(value: PhoneValue, { locale }: FormContext): string {
  const number = (value.plus ? '+' : '') + phoneGroups(value.digits, value.plus ?? false).join(' ');
  if (value.extension === undefined) return number;
  return locale === 'zh-CN' ? `${number}转${value.extension}` : `${number} ext. ${value.extension}`;
}

function spoken(value: PhoneValue, { locale, yao }: FormContext): string {
  const groups = phoneGroups(value.digits, value.plus ?? false);
  if (locale === 'zh-CN') {
    const number = (value.plus ? '加' : '') + groups.map((group) => zhDigits(group, yao)).join(' ');
    return value.extension === undefined ? number : `${number} 转${zhDigits(value.extension, yao)}`;
  }
  const apart = (digits: string) => Array.from(digits).join(' ');
  const number = (value.plus ? 'plus ' : '') + groups.map(apart).join(', ');
  return value.extension === undefined ? number : `${number}, extension ${apart(value.extension)}`;
}

/** A telephone number as dialled: 3 to 15 digits (ITU-T E.164), an optional + and an extension of up to 8 digits. */
export const phoneKind: SlotKindRules<PhoneValue> = { kind: 'phone', parse, written, spoken, edit: written };
