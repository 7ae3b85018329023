import { amountFromWords, amountInWords } from '../amount-words.ts';
import { CURRENCY_SIGNS, type CurrencyCode, currencyOf } from '../currencies.ts';
import { type FormContext, type Invalid, invalid, type ParseContext, type SlotKindRules } from '../slot-kind.ts';
import type { AmountValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

/** Largest amount taken, in minor units: below a hundred billion yuan every step is exact in a double. */
const MAX_MINOR = 1e13;

/** Takes a sign or word of a currency off either end. */
function splitCurrency(text: string): { code: CurrencyCode | undefined; rest: string } {
  for (const [sign, code] of CURRENCY_SIGNS) {
    if (text.startsWith(sign)) return { code, rest: text.slice(sign.length).trim() };
    if (text.endsWith(sign)) return { code, rest: text.slice(0, -sign.length).trim() };
  }
  return { code: undefined, rest: text };
}

function minorOf(whole: string, fraction: string, decimals: number): number | undefined {
  if (fraction.replace(/0+$/, '').length > decimals) return undefined;
  return Number(whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0').slice(0, decimals) || 0);
}

function inFigures(text: string, currency: CurrencyCode): AmountValue | Invalid | undefined {
  const match = /^([\d,]*\d)(?:\.(\d+))?\s*(万|k|亿)?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', fraction = '', unit] = match;
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return invalid('grouping');
  const digits = whole.replaceAll(',', '');
  if (digits.length > 13) return invalid('range');
  const decimals = currencyOf(currency).decimals;
  const shift = { 万: 4, k: 3, 亿: 8 }[unit ?? ''] ?? 0;
  const minor = minorOf(digits + fraction.padEnd(shift, '0').slice(0, shift), fraction.slice(shift), decimals);
  if (minor === undefined) return invalid('not-a-number');
  return minor > MAX_MINOR ? invalid('range') : { kind: 'amount', minor, currency };
}

function parse(typed: string, context: ParseContext): AmountValue | Invalid {
  const text = halfWidth(typed).toLowerCase();
  if (text === '') return invalid('empty');
  if (/^-/.test(text)) return invalid('negative');
  const { code, rest } = splitCurrency(text);
  const currency = code ?? context.currency ?? 'CNY';
  const figures = inFigures(rest, currency);
  if (figures !== undefined) return figures;
  const said = amountFromWords(text, context.currency ?? 'CNY');
  if (said === undefined) return invalid('not-a-number');
  return said.minor > MAX_MINOR ? invalid('range') : { kind: 'amount', ...said };
}

function written({ minor, currency }: AmountValue, { locale }: FormContext): string {
  const { decimals, zh } = currencyOf(currency);
  const isWhole = minor % 10 ** decimals === 0;
  const digits = { minimumFractionDigits: isWhole ? 0 : decimals, maximumFractionDigits: isWhole ? 0 : decimals };
  const number = minor / 10 ** decimals;
  if (locale === 'zh-CN') return `${new Intl.NumberFormat('zh-CN', digits).format(number)}${zh.major}`;
  // ¥ alone could be yen or yuan: yen is written with its code.
  const currencyDisplay = currency === 'JPY' ? 'code' : 'symbol';
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay, ...digits }).format(number);
}

/** 元, yuan and the like, standing in the text already. */
const UNIT_AFTER = { 'zh-CN': /^(?:元|块|圆|人民币)/, en: /^\s*(?:yuan|RMB|CNY)\b/i } as const;

/** A sum of money, in figures or words of either language. Not negative; exact to the minor unit. */
export const amountKind: SlotKindRules<AmountValue> = {
  kind: 'amount',
  parse,
  written,
  spoken: (value, { locale }) => amountInWords(value.minor, value.currency, locale),
  edit: written,
  beforeUnit: (value, rest, { locale }) =>
    value.currency === 'CNY' && UNIT_AFTER[locale].test(rest)
      ? new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value.minor / 100)
      : undefined,
};
