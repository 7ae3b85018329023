import fc from 'fast-check';
import type { Note } from '../../../utils/core/note/note.ts';

const line = fc.oneof(
  fc.constantFrom('', '退款', '客户要求回电', 'called twice', '=1+1', '张"女士"', 'a,b\nc'),
  fc.string({ maxLength: 12 }),
);

/** A note whose id is one of a few, so that merges meet. */
export const arbitraryNote: fc.Arbitrary<Note> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  revision: fc.integer({ min: 1, max: 5 }),
  createdAt: fc.integer({ min: 0, max: 2e12 }),
  updatedAt: fc.integer({ min: 0, max: 2e12 }),
  surname: fc.constantFrom('', '张', '李'),
  phone: fc.constantFrom('', '13800138000', '95588'),
  scripts: fc.constantFrom<string[][]>([], ['hold.ask']),
  text: line,
});

/** Notes with an id each. */
export const notesById = fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id });

export const note = (changes: Partial<Note> = {}): Note => ({
  id: 'n1',
  revision: 1,
  createdAt: Date.UTC(2025, 2, 4, 7),
  updatedAt: Date.UTC(2025, 2, 4, 7),
  surname: '张',
  phone: '13800138000',
  scripts: [],
  text: '退款',
  ...changes,
});
