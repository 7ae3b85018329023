import { parseEnNumber } from './numerals-en.ts';
import { parseZhNumber, ZH_NUMERAL } from './numerals-zh.ts';

export type SpanUnit = 'second' | 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month';

export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

const NUMBER = `(\\d+(?:\\.\\d+)?|${ZH_NUMERAL}+|半|[a-z]+(?:-[a-z]+)?)`;

/** Order matters: business days before days, minutes (m, min) before months (mo). */
const UNITS: readonly (readonly [SpanUnit, string])[] = [
  ['workday', '个?工作日|(?:business|working) days?|workdays?'],
  ['second', '秒钟?|seconds?|secs?|s'],
  ['month', '个月|months?'],
  ['minute', '分钟?|minutes?|mins?|m'],
  ['hour', '个?小时|个?钟头|hours?|hrs?|h'],
  ['week', '个?(?:周|星期|礼拜)|weeks?|w'],
  ['day', '天|日(?=[之以]?[内后])|days?|d'],
];

const ONE = new RegExp(
  `^${NUMBER}\\s*(个半|个)?\\s*(?:${UNITS.map(([, words]) => `(${words})`).join('|')})(?![a-z])(半)?(?:\\s+and a half)?\\s*`,
);

function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  if (text === '半' || text === 'half') return 0.5;
  return parseZhNumber(text) ?? parseEnNumber(text);
}

/**
 * Reads spans of time that stand one after another at the start of a text (half-width, lower-case):
 * 24小时, 1小时30分钟, 两个半小时, 半小时, “half an hour”, “2 days”, “1h 30m”. `rest`: what stands after them.
 */
export function readSpans(text: string): { readonly spans: readonly Span[]; readonly rest: string } {
  const spans: Span[] = [];
  let rest = text.replace(/\bhalf an? /, '0.5 ').replace(/\ban? hour and a half/, '1.5 hours');
  for (;;) {
    const match = ONE.exec(rest);
    if (match === null) return { spans, rest: spans.length === 0 ? text : rest };
    const [all, number = '', half, ...units] = match;
    const count = numberOf(number);
    const unit = UNITS[units.findIndex((word) => word !== undefined)]?.[0];
    if (count === undefined || unit === undefined) return { spans, rest: spans.length === 0 ? text : rest };
    const isHalfMore = half === '个半' || units[UNITS.length] !== undefined || /and a half\s*$/.test(all);
    spans.push({ count: count + (isHalfMore ? 0.5 : 0), unit });
    rest = rest.slice(all.length).replace(/^(?:and\b|零|又)\s*/, '');
  }
}
