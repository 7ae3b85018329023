/**
 * The one way a value is written in a pack: keys sorted by code unit, no spaces, strings in Unicode form NFC, whole
 * numbers only, absent (undefined) members left out. Equal values give equal bytes, so packs can be hashed, compared
 * and patched line by line.
 * Throws on what no record can hold (a fraction, a function, half a surrogate pair): that is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number below 2^53: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`no JSON value: ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('half of a surrogate pair in a string');
  return JSON.stringify(text.normalize('NFC'));
}
