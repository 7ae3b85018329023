/**
 * True when a target's path fits a shell-style pattern (specification 4.5, PATHPATTERN): `*` and `?` stand for
 * characters within one segment, `[ab]`, `[a-z]` and `[!a]` for one character; `/` only ever fits `/`.
 * The time taken is bounded by the product of both lengths, whatever the pattern.
 */
export function fitsPattern(path: string, pattern: string): boolean {
  const segments = path.split('/');
  const globs = pattern.split('/');
  return (
    segments.length === globs.length &&
    segments.every((segment, index) => fits([...segment], tokens(globs[index] ?? '')))
  );
}

type Token = '*' | ((character: string) => boolean);

function tokens(glob: string): Token[] {
  const found = glob.match(/\[!?\]?[^\]]*\]|[\s\S]/gu) ?? [];
  return found.map((token) => {
    if (token === '*') return '*';
    if (token === '?') return () => true;
    if (token.length < 3) return (character) => character === token;
    const isNegated = token[1] === '!';
    const ranges = [...token.slice(isNegated ? 2 : 1, -1).matchAll(/([\s\S])-([\s\S])|[\s\S]/gu)];
    return (character) =>
      isNegated !==
      ranges.some(([one, first, last]) =>
        first && last ? first <= character && character <= last : one === character,
      );
  });
}

/** Matches with one point to come back to: the last star seen. */
function fits(characters: readonly string[], glob: readonly Token[]): boolean {
  let at = 0;
  let token = 0;
  let star = -1;
  let resume = 0;
  while (at < characters.length) {
    const test = glob[token];
    if (test === '*') {
      star = token++;
      resume = at;
    } else if (test?.(characters[at] ?? '')) {
      at += 1;
      token += 1;
    } else if (star >= 0) {
      token = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return glob.slice(token).every((rest) => rest === '*');
}
