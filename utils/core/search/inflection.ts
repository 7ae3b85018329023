/** Endings of English words between which a word is the same word. */
const ENDINGS = new Set(
  (
    '|s|es|ed|d|ing|er|ers|or|ors|e|y|ies|ied|ion|ions|ation|ations|ment|ments|ly|al|als|ise|ises|ised|ising|isation|' +
    'ize|izes|ized|izing|ization|ance|ances|able|ness|ful'
  ).split('|'),
);

const SHORTEST_STEM = 3;

/**
 * Tells whether two folded English words are forms of one: what follows their common beginning (three letters at
 * least) is a known ending of each, a doubled last letter of the stem set aside ("stop", "stopping").
 */
export function areForms(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  for (let stem = common; stem >= Math.max(SHORTEST_STEM, common - 3); stem--) {
    if (hasEnding(a, stem) && hasEnding(b, stem)) return true;
  }
  return false;
}

function hasEnding(word: string, stem: number): boolean {
  const ending = word.slice(stem);
  return ENDINGS.has(ending) || (ending[0] === word[stem - 1] && ENDINGS.has(ending.slice(1)));
}
