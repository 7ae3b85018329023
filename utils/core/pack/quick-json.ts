import type { JsonLimits, JsonValue } from './strict-json.ts';

/**
 * The value of a line that is plainly in canonical form, by the engine's own parser; undefined when a closer look is
 * needed, which is no verdict. What the engine writes back equal to what it read held no space, no key twice, no
 * fraction that looks whole; keys in order, whole numbers and the limits are looked at besides. Escapes with `\u` may
 * hide what must be refused, and long lines may hold long strings: those are left to `parseStrictJson`. The text holds
 * no byte order mark: `readLine` sees to that.
 */
export function quickValue(text: string, limits: JsonLimits): JsonValue | undefined {
  if (text.includes('\\u') || text.length * 3 > limits.stringBytes) return undefined;
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isPlain = JSON.stringify(value) === text && isCanonical(value, limits, 0) && text.normalize('NFC') === text;
  return isPlain ? value : undefined;
}

/** Plain loops: this runs for every value of every record, and lists of keys would be thrown away a million times. */
function isCanonical(value: JsonValue, limits: JsonLimits, depth: number): boolean {
  if (typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === limits.depth) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isCanonical(item, limits, depth + 1)) return false;
    return true;
  }
  let before: string | undefined;
  let count = 0;
  for (const key in value) {
    count += 1;
    if (count > limits.keysPerObject || (before !== undefined && before >= key) || isForbidden(key)) return false;
    if (!isCanonical(value[key] as JsonValue, limits, depth + 1)) return false;
    before = key;
  }
  return true;
}

const isForbidden = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype';
