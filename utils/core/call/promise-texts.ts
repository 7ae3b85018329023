import { redact } from '../note/redaction/redact.ts';
import { cleaned } from '../slots/typed-text.ts';
import { PROMISE_TEXT_MAX, type PromiseField, type PromiseRefusal } from './promise.ts';

type Texts = Partial<Record<PromiseField, string>>;

/**
 * Typed texts as they are stored: outer white space and invisible characters gone, numbers that must not be kept masked.
 * Refused when one is too long, or one of `needed` is empty; nothing is ever cut off.
 */
export function promiseTexts<T extends Texts>(
  typed: T,
  needed: readonly (keyof T & PromiseField)[],
): T | PromiseRefusal {
  const texts: Texts = {};
  for (const field of Object.keys(typed) as PromiseField[]) {
    const text = redact(cleaned(typed[field] ?? '')).text;
    if (text.length > PROMISE_TEXT_MAX[field]) return { kind: 'refused', code: 'too-long', field };
    if (text === '' && needed.includes(field)) return { kind: 'refused', code: 'empty', field };
    texts[field] = text;
  }
  return texts as T;
}

export function isRefusal<T extends object>(result: T | PromiseRefusal): result is PromiseRefusal {
  return 'kind' in result && result.kind === 'refused';
}
