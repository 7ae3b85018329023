import { describe, expect, test } from 'vitest';
import { distinctDrafts, type NoteDraft, readDraft } from '../../../utils/core/note/note-draft.ts';
import { note } from './arbitrary-note.ts';

const draft = (id: string, text: string, revision = 2): NoteDraft => ({
  base: note({ id, revision }),
  fields: { surname: '', phone: '', text },
  scripts: [],
  kept: [],
});

describe('reading a draft', () => {
  test('what was kept comes back, of any length, saved before or never', () => {
    const kept = draft('a', 'long '.repeat(9000), 0);
    expect(readDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each([null, 'text', 1, {}, { base: {} }, { ...draft('a', 'x'), fields: { text: 1 } }])('%j is none', (kept) => {
    expect(readDraft(kept)).toBeUndefined();
  });
});

describe('drafts that two panels left of one note', () => {
  test('both stay, the second as a note of its own', () => {
    const drafts = distinctDrafts([draft('a', 'mine'), draft('a', 'yours'), draft('a', 'mine'), draft('b', 'other')]);
    expect(drafts.map(({ base, fields }) => [base.id, base.revision, fields.text])).toEqual([
      ['a', 2, 'mine'],
      ['a~2', 0, 'yours'],
      ['b', 2, 'other'],
    ]);
  });
});
