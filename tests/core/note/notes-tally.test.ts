import { describe, expect, test } from 'vitest';
import { hasLostNotes, nextTally } from '../../../utils/core/note/notes-tally.ts';

const tally = (seq: number, count: number, epoch = 'e') => ({ epoch, seq, count });

describe('telling a loss from everything else', () => {
  test.each([
    ['a first start', undefined, undefined, 0, false],
    ['all well', tally(5, 3), tally(5, 3), 3, false],
    ['the witness a moment behind', tally(4, 2), tally(5, 3), 3, false],
    ['a first note, the witness not yet written', undefined, tally(1, 1), 1, false],
    ['every note deleted by hand', tally(6, 0), tally(6, 0), 0, false],
    ['nothing was left, then the database was emptied', tally(6, 0), undefined, 0, false],
    ['the database emptied', tally(5, 3), undefined, 0, true],
    ['the database emptied, and a note written since', tally(5, 3), tally(1, 1, 'new'), 1, true],
    ['the database fell back to an older state', tally(5, 3), tally(4, 2), 2, true],
    ['rows gone, the tally not', tally(5, 3), tally(5, 3), 2, true],
    ['rows gone, no witness', undefined, tally(5, 3), 2, true],
  ] as const)('%s', (_, witness, known, present, expected) => {
    expect(hasLostNotes(witness, known, present)).toBe(expected);
  });
});

test('a tally keeps its epoch and rises by one', () => {
  const first = nextTally(undefined, 1, () => 'fresh');
  expect(first).toEqual({ epoch: 'fresh', seq: 1, count: 1 });
  expect(nextTally(first, 2, () => 'other')).toEqual({ epoch: 'fresh', seq: 2, count: 2 });
});
