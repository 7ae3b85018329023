import type { PackLimits } from './limits.ts';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Why a text was refused as JSON, although JSON.parse might have taken it. */
export type JsonFault =
  | 'not-json'
  | 'not-an-integer'
  | 'number-too-large'
  | 'string-too-long'
  | 'lone-surrogate'
  | 'nul-character'
  | 'byte-order-mark'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-many-keys'
  | 'too-deep';

export type JsonLimits = Pick<PackLimits, 'depth' | 'keysPerObject' | 'stringBytes'>;

export type JsonOutcome =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'refused'; readonly fault: JsonFault; readonly offset: number };

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids exactly these inside a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const WORDS: Record<string, JsonValue> = { true: true, false: false, null: null };

/**
 * Reads one JSON text (RFC 8259) more strictly than JSON.parse: whole numbers below 2^53 only, no key twice in an
 * object, no key that reaches a prototype, no NUL, byte order mark or half of a surrogate pair in a string, and within
 * the limits. Nothing is thrown; `offset` counts UTF-16 units from the start of the text.
 */
export function parseStrictJson(text: string, limits: JsonLimits): JsonOutcome {
  let at = 0;
  let fault: JsonFault | undefined;

  const refuse = (reason: JsonFault): null => {
    fault ??= reason;
    return null;
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const takeCharacter = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };

  function readString(): string | null {
    const start = at;
    const match = take(STRING);
    if (match === null) return refuse('not-json');
    const literal = match[0];
    const value = literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
    const reason = stringFault(value, limits.stringBytes);
    if (reason === undefined) return value;
    at = start;
    return refuse(reason);
  }

  function readNumber(): number | null {
    const start = at;
    const match = take(NUMBER);
    if (match === null) return refuse('not-json');
    const value = Number(match[0]);
    const whole = match[1] === undefined && match[2] === undefined && !Object.is(value, -0);
    if (whole && Number.isSafeInteger(value)) return value;
    at = start;
    return refuse(whole ? 'number-too-large' : 'not-an-integer');
  }

  function readArray(depth: number): JsonValue {
    const items: JsonValue[] = [];
    if (takeCharacter(']')) return items;
    do {
      items.push(readValue(depth));
      if (fault !== undefined) return null;
    } while (takeCharacter(','));
    return takeCharacter(']') ? items : refuse('not-json');
  }

  function readObject(depth: number): JsonValue {
    const object: { [key: string]: JsonValue } = {};
    const keys = new Set<string>();
    if (takeCharacter('}')) return object;
    do {
      take(SPACE);
      const start = at;
      const key = readString();
      if (key === null) return null;
      const reason = FORBIDDEN_KEYS.has(key) ? 'forbidden-key' : keys.has(key) ? 'duplicate-key' : undefined;
      if (reason !== undefined || keys.size === limits.keysPerObject) {
        at = start;
        return refuse(reason ?? 'too-many-keys');
      }
      keys.add(key);
      if (!takeCharacter(':')) return refuse('not-json');
      object[key] = readValue(depth);
      if (fault !== undefined) return null;
    } while (takeCharacter(','));
    return takeCharacter('}') ? object : refuse('not-json');
  }

  function readValue(depth: number): JsonValue {
    take(SPACE);
    const first = text[at];
    if (first === '"') return readString();
    if (first === '{' || first === '[') {
      if (depth === limits.depth) return refuse('too-deep');
      at += 1;
      return first === '{' ? readObject(depth + 1) : readArray(depth + 1);
    }
    const word = take(WORD);
    return word === null ? readNumber() : (WORDS[word[0]] as JsonValue);
  }

  const value = readValue(0);
  take(SPACE);
  if (fault === undefined && at < text.length) refuse('not-json');
  return fault === undefined ? { kind: 'value', value } : { kind: 'refused', fault, offset: at };
}

function stringFault(value: string, stringBytes: number): JsonFault | undefined {
  if (value.includes('\u0000')) return 'nul-character';
  if (value.includes('\ufeff')) return 'byte-order-mark';
  if (!value.isWellFormed()) return 'lone-surrogate';
  return value.length * 3 > stringBytes && utf8Length(value) > stringBytes ? 'string-too-long' : undefined;
}

/** Bytes that a well-formed string takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) length += 2;
    else if (unit >= 0x80) length += 1;
  }
  return length;
}
