import { figuresOf, zhDigits } from '../numerals-zh.ts';
import { type FormContext, type Invalid, invalid, type SlotKindRules } from '../slot-kind.ts';
import type { OrderValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

/** How the signs of an order number are said. */
const SIGNS: readonly (readonly [sign: string, zh: string, en: string])[] = [
  ['-', '横杠', 'dash'],
  ['_', '下划线', 'underscore'],
  ['/', '斜杠', 'slash'],
  ['.', '点', 'dot'],
];

/** A number read back, “A B, 1 2 3 4”, as it was typed: only single characters and the words for the signs. */
function fromSpoken(text: string): string | undefined {
  let figures = figuresOf(text);
  for (const [sign, zh] of SIGNS) figures = figures.replaceAll(zh, ` ${sign} `);
  const tokens = figures.split(/[\s,，]+/).filter((token) => token !== '');
  const wordOf = (token: string) => SIGNS.find(([, , en]) => en === token)?.[0] ?? token;
  const signs = tokens.length > 1 ? tokens.map(wordOf) : tokens;
  const isReadBack = signs.every((token) => token.length === 1 || /^\d+$/.test(token));
  return isReadBack ? signs.join('') : undefined;
}

/** A label in front: 订单号, “Order no.:”, “#”. An English word counts as a label only when something parts it from the number. */
const LABEL = /^(?:#|订单编?号?|单号|编号|(?:order|number|no\.?)(?:\s*[:#]|\s))[\s:#]*/i;

function withoutLabel(text: string): string {
  const shorter = text.replace(LABEL, '');
  return shorter === text ? text : withoutLabel(shorter);
}

function parse(typed: string): OrderValue | Invalid {
  const text = withoutLabel(halfWidth(typed));
  if (text === '') return invalid('empty');
  const code = (fromSpoken(text) ?? text.replace(/\s+/g, '')).replace(/^(?:no\.)+(?=.)/i, '');
  if (!/^[A-Za-z0-9_./-]*[A-Za-z0-9][A-Za-z0-9_./-]*$/.test(code)) return invalid('characters');
  return code.length > 40 ? invalid('too-long') : { kind: 'order', code };
}

/** Runs of letters, runs of digits in fours (a last group of one joins its neighbour), and signs. */
function groups(code: string): string[] {
  return (code.match(/[A-Za-z]+|\d+|[^A-Za-z0-9]/g) ?? []).flatMap((run) =>
    /^\d{6,}$/.test(run) ? (run.match(/\d{4}(?=\d$)\d|\d{1,4}/g) ?? []) : [run],
  );
}

function spoken({ code }: OrderValue, { locale, yao }: FormContext): string {
  if (locale === 'zh-CN') {
    return groups(code)
      .map((group) => SIGNS.find(([sign]) => sign === group)?.[1] ?? zhDigits(group, yao))
      .join(' ')
      .replace(/[A-Za-z]{2,}/g, (letters) => Array.from(letters).join(' '));
  }
  return groups(code)
    .map((group) => SIGNS.find(([sign]) => sign === group)?.[2] ?? Array.from(group).join(' '))
    .join(', ');
}

/** An order or case number: letters, digits and - _ / . up to 40, its upper and lower case kept. */
export const orderKind: SlotKindRules<OrderValue> = {
  kind: 'order',
  parse,
  written: (value) => value.code,
  spoken,
  edit: (value) => value.code,
};
