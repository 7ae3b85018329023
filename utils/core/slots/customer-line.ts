import { findPersonalData } from '../note/redaction/redact.ts';
import type { SlotKind } from '../pack/pack-header.ts';
import { chineseSurname } from './chinese-surnames.ts';
import { parseSlot } from './registry.ts';
import type { ParseContext } from './slot-kind.ts';
import type { SlotValue } from './slot-value.ts';

/** A slot recognised in a pasted line; `from` and `to` are offsets into the line. */
export interface RecognisedSlot {
  readonly name: 'surname' | 'honorific' | 'phone' | 'order' | 'amount';
  readonly value: SlotValue;
  readonly from: number;
  readonly to: number;
}

type Name = RecognisedSlot['name'];

/** Labels as customer systems print them. Each takes what follows up to the next separator. */
const LABELS: readonly (readonly [Name | 'person', string])[] = [
  ['person', '客户姓名|客户名称|姓名|客户|联系人|收货人|customer name|full name|customer|contact|name'],
  ['phone', '手机号码?|联系电话|联系方式|来电号码|电话号码|手机|电话|phone number|phone|mobile|telephone|tel'],
  ['order', '订单编?号|订单|单号|工单号|order number|order no\\.?|order id|order|case number|case no\\.?'],
  ['amount', '订单金额|应付金额|实付款?|退款金额|金额|总价|amount|total|refund'],
];

const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELS.map(([, words]) => `(${words})`).join('|')})(?:\\s*[:：#]\\s*|[\\t ]+|(?=[¥￥\\d]))((?:[^,，;；|\\t\\n]|,(?=\\d{3}(?!\\d)))+?)(?=\\s*(?:,(?!\\d{3}(?!\\d))|[，;；|\\t\\n]|$)|\\s+(?:${LABELS.map(([, words]) => words).join('|')})\\s*[:：])`,
  'giu',
);

const ZH_PERSON = /(?<![\p{Script=Han}])(?:客户|联系人)?([\p{Script=Han}·]{1,5}?)\s*(先生|女士|小姐|太太)/u;
const EN_PERSON = /\b(Mr|Mrs|Ms|Miss)\b\.?\s+([\p{Lu}][\p{L}’'-]+(?:\s[\p{Lu}][\p{L}’'-]+)*)/u;
const PHONE =
  /(?<![\d\p{L}+-])(?:\+\d{1,3}[ -]?\d[\d -]{5,13}\d|(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-\d{7,8}|[48]00[ -]?\d{3}[ -]?\d{4})(?![\d\p{L}-])/u;
const AMOUNT =
  /(?:[¥￥$€£]\s?\d[\d,]*(?:\.\d{1,2})?|(?<![\d\p{L}.-])\d[\d,]*(?:\.\d{1,2})?\s?(?:元|块|yuan|RMB|CNY|USD|EUR)(?!\p{L}))/iu;
const ORDER = /(?<![\p{L}\d-])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{5,29}(?![\p{L}\d-])/u;
/** A long number without a label: an order, unless it is a card, an identity number or a telephone number. */
const LONG_NUMBER = /(?<![\p{L}\d.-])\d{9,24}(?![\p{L}\d.-])/gu;
const FIRST_NAME_FIELD = /^\s*([\p{Script=Han}]{2,4})(?=[\s,，;；|\t])/u;

/**
 * Recognises surname, honorific, phone, order number and amount in a line copied from a customer card, labelled
 * (“客户：…，电话：…”) or not. Gives nothing unless at least two slots are found, so that an ordinary paste stays one.
 */
export function recogniseCustomerLine(line: string, context: ParseContext): RecognisedSlot[] {
  if (line.length > 2000) return [];
  const found = new Map<Name, RecognisedSlot>();
  const add = (name: Name, typed: string, from: number, kind: SlotKind = name) => {
    if (found.has(name) || typed === '') return;
    const value = parseSlot(kind, typed, context);
    if (value.kind !== 'invalid') found.set(name, { name, value, from, to: from + typed.length });
  };

  for (const match of line.matchAll(LABELLED)) {
    const label = LABELS[match.slice(1, LABELS.length + 1).findIndex((word) => word !== undefined)]?.[0];
    const typed = match[LABELS.length + 1] ?? '';
    const from = match.index + match[0].length - typed.length;
    if (label === 'person') addPerson(typed, from, true, add);
    else if (label !== undefined) add(label, typed, from);
  }
  addPerson(line, 0, false, add);
  for (const [name, pattern] of [
    ['phone', PHONE],
    ['amount', AMOUNT],
    ['order', ORDER],
  ] as const) {
    const match = pattern.exec(line);
    if (match !== null && !isTaken(found, name, match.index)) add(name, match[0], match.index);
  }
  for (const { 0: digits, index } of line.matchAll(LONG_NUMBER)) {
    const isPersonal = findPersonalData(digits).some(({ replacement }) => replacement !== undefined);
    if (!isPersonal && !isTaken(found, 'order', index)) add('order', digits, index);
  }
  return found.size < 2 ? [] : [...found.values()].sort((a, b) => a.from - b.from);
}

function isTaken(found: ReadonlyMap<Name, RecognisedSlot>, name: Name, at: number): boolean {
  return [...found.values()].some((slot) => slot.name !== name && at >= slot.from && at < slot.to);
}

type Add = (name: Name, typed: string, from: number) => void;

function addPerson(text: string, from: number, isLabelled: boolean, add: Add): void {
  const zh = ZH_PERSON.exec(text);
  if (zh !== null) {
    const [all, name = '', honorific = ''] = zh;
    const start = from + zh.index + all.indexOf(name);
    add('surname', chineseSurname(name) ?? name, start);
    add('honorific', honorific, from + zh.index + all.length - honorific.length);
    return;
  }
  const en = EN_PERSON.exec(text);
  if (en !== null) {
    const [all, honorific = '', name = ''] = en;
    const surname = name.split(' ').at(-1) as string;
    add('honorific', honorific, from + en.index);
    add('surname', surname, from + en.index + all.length - surname.length);
    return;
  }
  const bare = isLabelled ? text.trim() : FIRST_NAME_FIELD.exec(text)?.[1];
  if (bare === undefined) return;
  const surname = /^\p{Script=Han}{2,}$/u.test(bare)
    ? chineseSurname(bare)
    : isLabelled
      ? bare.split(' ').at(-1)
      : undefined;
  if (surname !== undefined) add('surname', surname, from + text.indexOf(bare) + bare.lastIndexOf(surname));
}
