import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { docsOfPack } from '../../../utils/core/search/docs-of-pack.ts';
import { indexPack } from '../../../utils/core/search/pack-index.ts';
import { changeSince, refreshIndex } from '../../../utils/core/search/refresh-index.ts';
import { indexOf, standardRecords } from './standard-index.ts';

const bytes = ({ buffer }: { buffer: ArrayBuffer }) => Buffer.from(buffer).toString('base64');
const pack = (records: readonly PackRecord[], packId = 'standard') => ({ packId, stamp: '2', records });
const categories = standardRecords.filter(({ type }) => type === 'category');
const others = standardRecords.filter(({ type }) => type !== 'category');

/** The same record with another English title. */
function retitled(record: PackRecord, word: string): PackRecord {
  if (record.type !== 'script' || !record.texts.en) return record;
  const en = { ...record.texts.en, title: record.texts.en.title + word };
  return { ...record, texts: { ...record.texts, en } };
}

describe('an index made from the pack’s earlier one', () => {
  test('is the index built anew, whatever was added, edited and taken out', () => {
    fc.assert(
      fc.property(
        fc.subarray(others, { minLength: 1 }),
        fc.subarray(others, { minLength: 1 }),
        fc.subarray(others, { maxLength: 5 }),
        (before, after, edited) => {
          const now = [...categories, ...after.map((one) => (edited.includes(one) ? retitled(one, ' anew') : one))];
          const actual = refreshIndex(indexOf([...categories, ...before]), pack(now));
          expect(bytes(actual)).toBe(bytes(indexPack(pack(now))));
        },
      ),
      { numRuns: 30, seed: 9 },
    );
  });

  test('reads only what changed', () => {
    const [first, second, ...rest] = others;
    const edited = others.filter(({ type }) => type === 'script').slice(5, 8);
    const now = rest.map((one) => (edited.includes(one) ? retitled(one, ' anew') : one));
    const change = changeSince(indexOf(standardRecords), docsOfPack([...categories, ...now]));
    expect(change.changed.map(({ id }) => id).sort()).toEqual(edited.map(({ id }) => id as string).sort());
    expect(change.removed.map(({ id }) => id).sort()).toEqual([first?.id, second?.id].sort());
  });

  test.each([
    ['there is none', undefined],
    ['it is another pack’s', indexPack(pack(standardRecords, 'other'))],
  ])('is built anew when %s', (_, before) => {
    expect(bytes(refreshIndex(before, pack(standardRecords)))).toBe(bytes(indexPack(pack(standardRecords))));
  });
});
