import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNotes } from '../../../utils/core/note/merge-notes.ts';
import { readNotesFile, writeNotesFile } from '../../../utils/core/note/notes-file.ts';
import { arbitraryNote, note, notesById } from './arbitrary-note.ts';

describe('restoring', () => {
  test('adds what is new and leaves what is there', () => {
    const restored = [note({ id: 'n2' }), note({ text: '退', revision: 1 })];
    expect(mergeNotes([note({ text: '退款，已办', revision: 4 })], restored)).toEqual({
      added: [restored[0]],
      conflicts: [],
      known: 1,
    });
  });

  test('keeps both where the words differ', () => {
    const { added, conflicts } = mergeNotes([note()], [note({ text: '换货' })]);
    expect(added).toMatchObject([{ text: '换货' }]);
    expect(conflicts).toEqual([{ existing: 'n1', added: added[0]?.id }]);
    expect(added[0]?.id).toMatch(/^n1~/);
  });

  test('never loses a text, never touches an existing note, and a second time adds nothing', () => {
    fc.assert(
      fc.property(notesById, fc.array(arbitraryNote), (existing, restored) => {
        const { added, known } = mergeNotes(existing, restored);
        const all = [...existing, ...added];
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(added.length + known).toBe(restored.length);
        for (const { text, surname, phone } of restored) {
          expect(
            all.some(
              (kept) =>
                kept.text.includes(text) &&
                (surname === '' || kept.surname === surname) &&
                (phone === '' || kept.phone === phone),
            ),
          ).toBe(true);
        }
        expect(mergeNotes(all, restored).added).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the notes file', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(arbitraryNote), (notes) => {
        expect(readNotesFile(writeNotesFile(notes, 0))).toEqual({ kind: 'read', notes, damaged: [] });
      }),
    );
  });

  test.each([
    ['', 'not-json'],
    ['{"format":"cuecard-notes"', 'not-json'],
    ['[]', 'not-notes'],
    ['{"format":"other","version":1,"notes":[]}', 'not-notes'],
    ['{"format":"cuecard-notes","version":2,"notes":[]}', 'newer'],
  ])('%s is refused: %s', (text, code) => {
    expect(readNotesFile(text)).toEqual({ kind: 'refused', code });
  });

  test('one damaged entry does not cost the others', () => {
    const text = JSON.stringify({ format: 'cuecard-notes', version: 1, notes: [{ id: '<b>' }, note(), null] });
    expect(readNotesFile(text)).toEqual({ kind: 'read', notes: [note()], damaged: [0, 2] });
  });
});
