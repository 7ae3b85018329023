import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../utils/core/search/build-index.ts';
import { docsOfPack } from '../../../utils/core/search/docs-of-pack.ts';
import type { SearchDoc } from '../../../utils/core/search/search-doc.ts';
import { updateIndex } from '../../../utils/core/search/update-index.ts';
import { standardRecords } from './standard-index.ts';

const { docs, categories } = docsOfPack(standardRecords);
const build = (some: readonly SearchDoc[], stamp = '1') => buildIndex({ packId: 'p', stamp, docs: some, categories });
const bytes = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64');

/** The same record with other words: what an edit leaves. */
const edited = (doc: SearchDoc, word: string): SearchDoc => ({
  ...doc,
  texts: doc.texts.map((text) => (text.kind === 'title' ? { ...text, text: text.text + word } : text)),
});

describe('an updated index is the index built anew', () => {
  test('whatever is added, edited and removed', () => {
    fc.assert(
      fc.property(
        fc.subarray(docs, { minLength: 1 }),
        fc.subarray(docs, { maxLength: 6 }),
        fc.subarray(docs, { maxLength: 6 }),
        fc.constantFrom('新', ' anew', '退款 zebra'),
        (before, changing, removing, word) => {
          const removed = removing.filter((doc) => before.includes(doc) && !changing.includes(doc));
          const changed = changing.map((doc) => edited(doc, word));
          const after = before.filter((doc) => !changing.includes(doc) && !removed.includes(doc)).concat(changed);
          const actual = updateIndex(build(before), { stamp: '2', changed, removed, categories });
          expect(bytes(actual.buffer)).toBe(bytes(build(after, '2').buffer));
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  test('when a category gets another title', () => {
    const others = categories.map((one) => ({ ...one, titles: { 'zh-CN': '别的' } }));
    const actual = updateIndex(build(docs), { stamp: '1', changed: [], removed: [], categories: others });
    const expected = buildIndex({ packId: 'p', stamp: '1', docs, categories: others });
    expect(bytes(actual.buffer)).toBe(bytes(expected.buffer));
  });

  test('when nothing is left', () => {
    const [one] = docs as [SearchDoc];
    const actual = updateIndex(build([one]), { stamp: '1', changed: [], removed: [one], categories });
    expect(bytes(actual.buffer)).toBe(bytes(build([]).buffer));
  });
});
