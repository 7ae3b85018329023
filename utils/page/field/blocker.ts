import type { InsertionReason } from '../../core/insertion/reason.ts';
import { type Field, isInput } from './field.ts';

/** Inputs that take free text. The rest (numbers, dates, …) parse what is typed and drop what does not fit. */
const FREE_TEXT = new Set(['email', 'search', 'tel', 'text', 'url']);

/** Why a field takes no text whatever the text is, or null. */
export function blockerOf({ kind, element }: Field): InsertionReason | null {
  if (kind !== 'native') return element.getAttribute('aria-readonly') === 'true' ? { code: 'read-only' } : null;
  const input = element as HTMLInputElement;
  if (isInput(input)) {
    if (input.type === 'password') return { code: 'password' };
    if (!FREE_TEXT.has(input.type)) return { code: 'wrong-type', type: input.type };
  }
  if (input.matches(':disabled')) return { code: 'disabled' };
  return input.readOnly ? { code: 'read-only' } : null;
}

/** Whether a field holds several lines. */
export const isMultiLine = ({ element }: Field): boolean =>
  !isInput(element) && element.getAttribute('aria-multiline') !== 'false';
