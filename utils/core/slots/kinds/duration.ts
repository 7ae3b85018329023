import type { Locale } from '../../script/locale.ts';
import { readSpans, type SpanUnit } from '../read-span.ts';
import { type FormContext, type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { DurationValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

const SECONDS: Partial<Record<SpanUnit, number>> = { second: 1, minute: 60, hour: 3600 };

/** Longest duration taken: a day. What takes longer is a deadline. */
const MAX_SECONDS = 86_400;

function parse(typed: string): DurationValue | Invalid {
  const text = halfWidth(typed).toLowerCase();
  if (text === '') return invalid('empty');
  if (/^-/.test(text)) return invalid('negative');
  const { spans, rest } = readSpans(/^\d+(\.\d+)?$/.test(text) ? `${text}m` : text);
  if (spans.length === 0 || !/^[之以]?内?$/.test(rest)) return invalid('not-a-duration');
  let seconds = 0;
  for (const { count, unit } of spans) {
    const size = SECONDS[unit];
    if (size === undefined) return invalid('range');
    seconds += Math.round(count * size);
  }
  return seconds < 1 || seconds > MAX_SECONDS ? invalid('range') : { kind: 'duration', seconds };
}

const UNITS: Readonly<Record<Locale, readonly (readonly [number, string, string])[]>> = {
  'zh-CN': [
    [3600, '小时', '小时'],
    [60, '分钟', '分钟'],
    [1, '秒', '秒'],
  ],
  en: [
    [3600, ' hour', ' hours'],
    [60, ' minute', ' minutes'],
    [1, ' second', ' seconds'],
  ],
};

function words({ seconds }: DurationValue, { locale }: FormContext): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [size, one, many] of UNITS[locale]) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) parts.push(`${count}${count === 1 ? one : many}`);
  }
  return locale === 'zh-CN' ? parts.join('') : parts.join(' and ');
}

/** 分钟 and minutes, standing in the text already. */
const MINUTES_AFTER = { 'zh-CN': /^\s*分钟?/, en: /^[\s-]*min(?:ute)?s?\b/i } as const;

/** A length of time up to a day, such as a hold. A bare number means minutes. */
export const durationKind: SlotKindRules<DurationValue> = {
  kind: 'duration',
  parse,
  written: words,
  spoken: words,
  edit: words,
  beforeUnit: (value, rest, { locale }) =>
    MINUTES_AFTER[locale].test(rest) ? String(Math.round(value.seconds / 6) / 10) : undefined,
};
