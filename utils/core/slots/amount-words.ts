import type { Locale } from '../script/locale.ts';
import { CURRENCIES, type Currency, type CurrencyCode, currencyOf } from './currencies.ts';
import { enNumber, parseEnNumber } from './numerals-en.ts';
import { parseZhNumber, ZH_NUMERAL, zhNumber } from './numerals-zh.ts';

/** 元角分 as bank slips say it: 零 where a place between is missing. */
function yuanInWords(minor: number): string {
  const yuan = Math.floor(minor / 100);
  const jiao = Math.floor(minor / 10) % 10;
  const fen = minor % 10;
  const said = (digit: number) => (digit === 2 ? '两' : zhNumber(digit));
  if (minor === 0) return '零元';
  const parts = [yuan > 0 ? `${yuan === 2 ? '两' : zhNumber(yuan)}元` : ''];
  if (jiao > 0) parts.push(`${said(jiao)}角`);
  else if (yuan > 0 && fen > 0) parts.push('零');
  if (fen > 0) parts.push(`${said(fen)}分`);
  return parts.join('');
}

function inChinese(minor: number, currency: Currency): string {
  if (currency.code === 'CNY') return yuanInWords(minor);
  const size = 10 ** currency.decimals;
  const major = Math.floor(minor / size);
  const rest = minor % size;
  const said = (number: number) => (number === 2 ? '两' : zhNumber(number));
  if (rest === 0) return said(major) + currency.zh.major;
  return (major > 0 ? said(major) + currency.zh.major : '') + said(rest) + currency.zh.minor;
}

function inEnglish(minor: number, currency: Currency): string {
  const size = 10 ** currency.decimals;
  const major = Math.floor(minor / size);
  const rest = minor % size;
  const { one, many, minorOne, minorMany, minorAlone } = currency.en;
  const parts: string[] = [];
  if (major > 0 || rest === 0) parts.push(`${enNumber(major)} ${major === 1 ? one : many}`);
  const alone = major === 0 && minorAlone !== '' ? `${minorAlone} ` : '';
  if (rest > 0) parts.push(`${enNumber(rest)} ${alone}${rest === 1 ? minorOne : minorMany}`);
  return parts.join(' and ');
}

/** An amount as it is read out: 一千二百元五角 – “one thousand two hundred yuan and fifty fen”. */
export function amountInWords(minor: number, code: CurrencyCode, locale: Locale): string {
  const currency = currencyOf(code);
  return locale === 'zh-CN' ? inChinese(minor, currency) : inEnglish(minor, currency);
}

const N = `(?:${ZH_NUMERAL}|\\d)+`;
const YUAN = new RegExp(
  `^(?:(${N})(?:元|块钱|块|圆)整?)?零?(?:(${N})(?:角|毛钱|毛))?零?(?:(${N})分钱?)?(${ZH_NUMERAL}|\\d)?$`,
);

/** 三百二十元五角, 12块8 (8 角), 五毛. */
function fromYuan(text: string): number | undefined {
  const match = YUAN.exec(text.replace(/整$/, ''));
  const [, yuan, jiao, fen, tail] = match ?? [];
  if (yuan === undefined && jiao === undefined && fen === undefined) return undefined;
  const numbers = [yuan, jiao, fen, tail].map((part) => (part === undefined ? 0 : parseZhNumber(part)));
  if (numbers.some((number) => number === undefined)) return undefined;
  const [major = 0, tens = 0, ones = 0, last = 0] = numbers as number[];
  if (tens > 9 || ones > 99) return undefined;
  const lastUnit = tail === undefined || fen !== undefined ? 0 : jiao === undefined ? 10 : 1;
  return major * 100 + tens * 10 + ones + last * lastUnit;
}

function minorWords({ zh, en }: Currency): string[] {
  const alone = en.minorAlone.toLowerCase();
  const words = [zh.minor, `${alone} ${en.minorMany}`, `${alone} ${en.minorOne}`, en.minorMany, en.minorOne];
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

/** Words before and after the name of the currency; all after when only minor units are named. */
function split(text: string, currency: Currency): [major: string, minor: string] | undefined {
  const alone = currency.en.minorAlone.toLowerCase();
  if (alone !== '' && new RegExp(`\\b${alone} cents?$`).test(text)) return ['', text];
  for (const word of currency.typed) {
    const at = text.indexOf(word);
    if (at > 0) return [text.slice(0, at).trim(), text.slice(at + word.length).trim()];
  }
  return minorWords(currency).some((word) => text.endsWith(word)) ? ['', text] : undefined;
}

function fromOther(text: string, currency: Currency): number | undefined {
  const parts = split(text, currency);
  if (parts === undefined) return undefined;
  const read = (words: string) => (words === '' ? 0 : (parseZhNumber(words) ?? parseEnNumber(words)));
  const word = minorWords(currency).find((ending) => parts[1].endsWith(ending));
  if (parts[1] !== '' && word === undefined) return undefined;
  const minor = read(
    parts[1]
      .slice(0, parts[1].length - (word?.length ?? 0))
      .replace(/^and\b/, '')
      .trim(),
  );
  const major = read(parts[0]);
  if (major === undefined || minor === undefined || minor >= 10 ** currency.decimals) return undefined;
  return major * 10 ** currency.decimals + minor;
}

/** Currencies in the order they are tried: one that the text names, or the preferred one and then all others. */
function candidates(text: string, preferred: CurrencyCode): readonly Currency[] {
  const named = CURRENCIES.find(
    (currency) =>
      currency.typed.some((word) => text.includes(word)) ||
      (currency.en.minorAlone !== '' && text.includes(currency.en.minorAlone.toLowerCase())),
  );
  return named === undefined ? [currencyOf(preferred), currencyOf('USD'), ...CURRENCIES] : [named];
}

/**
 * Reads an amount in words of either language. `text`: lower-case, half-width.
 * Cents without a currency are of the preferred one where it has them, else of the US dollar.
 */
export function amountFromWords(
  text: string,
  preferred: CurrencyCode,
): { minor: number; currency: CurrencyCode } | undefined {
  const yuan = fromYuan(text);
  if (yuan !== undefined) return { minor: yuan, currency: 'CNY' };
  const bare = parseZhNumber(text) ?? parseEnNumber(text);
  if (bare !== undefined) return { minor: bare * 10 ** currencyOf(preferred).decimals, currency: preferred };
  for (const currency of candidates(text, preferred)) {
    const minor = fromOther(text, currency);
    if (minor !== undefined) return { minor, currency: currency.code as CurrencyCode };
  }
  return undefined;
}
