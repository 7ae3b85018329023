import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintForm, phraseForms } from '../../../utils/core/lint/lint-form.ts';
import { compilePhrases, type Occurrence } from '../../../utils/core/lint/phrase-automaton.ts';
import { withoutNested, withoutOverlaps } from '../../../utils/core/lint/resolve-overlaps.ts';

/** Few letters, so that phrases repeat, nest and overlap. */
const word = (max: number) => fc.string({ unit: fc.constantFrom('a', 'b', '知'), maxLength: max });
const phrases = fc.array(word(5), { maxLength: 12 });
const text = word(60);

function everyOccurrence(list: readonly string[], hay: string): Occurrence[] {
  const all: Occurrence[] = [];
  list.forEach((phrase, index) => {
    if (phrase === '' || list.indexOf(phrase) !== index) return;
    for (let start = 0; start + phrase.length <= hay.length; start += 1) {
      if (hay.startsWith(phrase, start)) all.push({ start, end: start + phrase.length, phrase: index });
    }
  });
  return all.sort((a, b) => a.end - b.end || a.start - b.start);
}

const contains = (outer: Occurrence, inner: Occurrence) =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end;

/** The rule word for word: nothing inside of another; then longest first, of equals the first. */
function naive(list: readonly string[], hay: string): Occurrence[] {
  const all = everyOccurrence(list, hay);
  const outermost = all.filter((inner) => !all.some((outer) => contains(outer, inner)));
  const taken: Occurrence[] = [];
  for (const next of outermost.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.every(({ start, end }) => next.end <= start || end <= next.start)) taken.push(next);
  }
  return taken.sort((a, b) => a.start - b.start);
}

test('the automaton finds the longest phrase at each end', () => {
  fc.assert(
    fc.property(phrases, text, (list, hay) => {
      const all = everyOccurrence(list, hay);
      const longest = all.filter(({ end }, index) => all[index - 1]?.end !== end);
      expect(compilePhrases(list).longestByEnd(hay)).toEqual(longest);
    }),
    { numRuns: 3000 },
  );
});

test('what is left after resolving equals the naive rule', () => {
  fc.assert(
    fc.property(phrases, text, (list, hay) => {
      expect(withoutOverlaps(withoutNested(compilePhrases(list).longestByEnd(hay)))).toEqual(naive(list, hay));
    }),
    { numRuns: 3000 },
  );
});

test('however a phrase is dressed, it is found, and the hit maps back to just the dressed phrase', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'k', 'o', '不', '知', ' '), minLength: 1, maxLength: 8 });
  const dress = fc.constantFrom(
    (sign: string) => sign.toUpperCase(),
    (sign: string) => (/[ak]/.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0) : sign),
    (sign: string) => `${sign}\u200b`,
    (sign: string) => (sign === ' ' ? '\u3000 ' : sign),
  );
  fc.assert(
    fc.property(letters, fc.array(dress, { minLength: 1 }), (phrase, dresses) => {
      const bare = phrase.trim();
      fc.pre(bare !== '');
      const dressed = [...bare].map((sign, index) => dresses[index % dresses.length]?.(sign) ?? sign).join('');
      const { normal, startOf, endOf } = lintForm(`。${dressed}。`);
      const [form = ''] = phraseForms(phrase);
      const at = normal.indexOf(form);
      expect(at).toBeGreaterThanOrEqual(0);
      const found = `。${dressed}。`.slice(startOf(at), endOf(at + form.length));
      expect(found.replace(/\u200b$/, '')).toBe(dressed.replace(/\u200b$/, ''));
    }),
  );
});
