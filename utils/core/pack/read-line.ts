import { canonicalJson } from './canonical-json.ts';
import type { PackLimits } from './limits.ts';
import { isOrdinaryText } from './ordinary-text.ts';
import { quickValue } from './quick-json.ts';
import { type JsonFault, type JsonValue, parseStrictJson } from './strict-json.ts';

/** Why the bytes of one line were refused. */
export type LineFault = JsonFault | 'empty-line' | 'not-utf8' | 'carriage-return' | 'not-nfc' | 'not-canonical';

export interface LineValue {
  readonly kind: 'value';
  readonly value: JsonValue;
  /** True: it holds ordinary characters only, all of which can be seen. False is no verdict. */
  readonly isOrdinary: boolean;
}

export type LineOutcome = LineValue | { readonly kind: 'refused'; readonly fault: LineFault };

const refused = (fault: LineFault): LineOutcome => ({ kind: 'refused', fault });

/**
 * The value of one line of a pack, taken only if it is exactly the text that `canonicalJson` writes for it; undefined
 * stands for a line that is not UTF-8.
 */
export function readLine(text: string | undefined, limits: PackLimits): LineOutcome {
  if (text === undefined) return refused('not-utf8');
  if (text === '') return refused('empty-line');
  const isOrdinary = isOrdinaryText(text);
  const plain = isOrdinary ? quickValue(text, limits) : undefined;
  if (plain !== undefined) return { kind: 'value', value: plain, isOrdinary };
  if (text.includes('\u0000')) return refused('nul-character');
  if (text.includes('\ufeff')) return refused('byte-order-mark');
  if (text.includes('\r')) return refused('carriage-return');
  const parsed = parseStrictJson(text, limits);
  if (parsed.kind === 'refused') return refused(parsed.fault);
  if (text.normalize('NFC') !== text) return refused('not-nfc');
  return canonicalJson(parsed.value) === text
    ? { kind: 'value', value: parsed.value, isOrdinary }
    : refused('not-canonical');
}
