import type { JsonLimits, JsonValue } from './strict-json.ts';

/**
 * The value of a line that is plainly in canonical form, by the engine's own parser; undefined when a closer look is
 * needed, which is no verdict. `text` is ordinary (`isOrdinaryText`), so no string in it has an escape. Of all texts
 * that stand for a value the canonical one is then the only shortest, as long as its numbers have two digits at most
 * (`1e2` is as short as `100`); the order of keys is looked at besides, where the engine keeps it: it moves keys that
 * look like numbers. So the length alone tells the rest: no space, no key twice, no other way to write a number.
 */
export function quickValue(text: string, limits: JsonLimits): JsonValue | undefined {
  if (text.length * 3 > limits.stringBytes) return undefined;
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return canonicalLength(value, limits, 0) === text.length ? value : undefined;
}

/**
 * UTF-16 units of a value in canonical form, NaN when that cannot be told by its looks or the limits are passed. Plain
 * loops: this runs for every value of every record, and lists of keys would be thrown away a million times.
 */
function canonicalLength(value: JsonValue, limits: JsonLimits, depth: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value === 'number')
    return Math.abs(value) < 100 && Number.isInteger(value) ? `${value}`.length : Number.NaN;
  if (typeof value !== 'object' || value === null) return value === false ? 5 : 4;
  if (depth === limits.depth) return Number.NaN;
  let length = 2;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) length += canonicalLength(item, limits, depth + 1);
    return length + Math.max(0, value.length - 1);
  }
  let before = '9\uffff';
  for (const key in value) {
    count += 1;
    if (count > limits.keysPerObject || before >= key || isForbidden(key)) return Number.NaN;
    length += key.length + 3 + canonicalLength(value[key] as JsonValue, limits, depth + 1);
    before = key;
  }
  return length + Math.max(0, count - 1);
}

const isForbidden = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype';
