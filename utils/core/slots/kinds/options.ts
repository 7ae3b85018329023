import { zhNumber } from '../numerals-zh.ts';
import { type FormContext, type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { OptionsValue } from '../slot-value.ts';
import { cleaned, lengthOf } from '../typed-text.ts';

/** More than a customer can hold in mind is no choice. */
const MAX_ITEMS = 9;
const MAX_LENGTH = 200;
const EN_ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];

/** An ordinal or bullet in front of an item, and “or” before the last one. */
const MARK =
  /^(?:(?:第[一二三四五六七八九][，,、：:]|[一二三四五六七八九][、.．]|[(（]?[1-9](?:[)）、]|[.．](?!\d))|[-*•·]|(?:(?:and|or|或者?)[\s，,]+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?:ly)?[,:])\s*)+/i;

function split(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((item) =>
      item
        .replace(MARK, '')
        .replace(/[。.;；]+$/, '')
        .trim(),
    )
    .filter((item) => item !== '');
}

function parse(typed: string): OptionsValue | Invalid {
  const text = cleaned(typed.replace(/[ \t\u3000]+/g, ' '));
  let items = split(text, /\s*[\n;；|]+\s*/);
  if (items.length === 1) items = split(items[0] as string, /\s*(?:[、/]|[，,]\s*(?!\d{3}(?!\d)))\s*/);
  if (items.length === 0) return invalid('empty');
  if (items.length > MAX_ITEMS) return invalid('too-many');
  if (items.some((item) => lengthOf(item) > MAX_LENGTH)) return invalid('too-long');
  return { kind: 'options', items };
}

function spoken({ items }: OptionsValue, { locale }: FormContext): string {
  if (items.length === 1) return items[0] as string;
  if (locale === 'zh-CN') return items.map((item, at) => `第${zhNumber(at + 1)}，${item}`).join('；');
  return items.map((item, at) => `${at === 0 ? 'first' : EN_ORDINALS[at]?.toLowerCase()}, ${item}`).join('; ');
}

function written({ items }: OptionsValue, { locale }: FormContext): string {
  if (items.length === 1) return items[0] as string;
  return locale === 'zh-CN'
    ? items.map((item, at) => `${at + 1}、${item}`).join('；')
    : items.map((item, at) => `(${at + 1}) ${item}`).join('; ');
}

/** Two to nine things the customer may choose from, typed with ; or one a line (or , where there is nothing else). */
export const optionsKind: SlotKindRules<OptionsValue> = {
  kind: 'options',
  parse,
  written,
  spoken,
  edit: ({ items }) => items.join('\n'),
};
