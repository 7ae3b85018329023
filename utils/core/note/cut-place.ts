/** How far before the limit a line or a word may end, to be a good place. */
const REACH = 400;

/**
 * Where to part a text that is longer than `limit` UTF-16 units: after a line, else after a space, else at the limit,
 * never within a character.
 */
export function cutPlace(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const from = Math.max(0, limit - REACH);
  const end = text.slice(from, limit);
  for (const sign of ['\n', ' ']) {
    const at = end.lastIndexOf(sign);
    if (at >= 0) return from + at + 1;
  }
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
