/**
 * The text of metadata that its signatures cover: OLPC canonical JSON, as python-tuf and securesystemslib write it.
 * Members sorted by code point, no spaces; in strings only `"` and `\` are escaped, every other character stands for
 * itself, line ends included; whole numbers only.
 * Returns undefined for what has no such form: a fraction, a number past 2^53, or nesting deeper than 64.
 * Source: securesystemslib `formats.encode_canonical` (wiki.laptop.org/go/Canonical_JSON).
 */
export function canonicalForm(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return joined(
      '[',
      value.map((item) => canonicalForm(item, depth + 1)),
      ']',
    );
  const object = value as Record<string, unknown>;
  const members = Object.keys(object)
    .sort(byCodePoint)
    .map((key) => {
      const member = canonicalForm(object[key], depth + 1);
      return member === undefined ? undefined : `${quoted(key)}:${member}`;
    });
  return joined('{', members, '}');
}

const DEEPEST = 64;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const joined = (open: string, parts: readonly (string | undefined)[], close: string): string | undefined =>
  parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;

/** Python sorts by code point, JavaScript by UTF-16 unit; they differ past U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] === undefined ? 1 : (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
}
