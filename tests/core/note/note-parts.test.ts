import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startedCall, withEvents } from '../../../utils/core/call/call-record.ts';
import { notesOfCall, scriptsForNote } from '../../../utils/core/note/call-notes.ts';
import { cutPlace } from '../../../utils/core/note/cut-place.ts';
import { differingPart } from '../../../utils/core/note/differing-part.ts';
import { joinedFields } from '../../../utils/core/note/joined-fields.ts';
import { salvageNotes } from '../../../utils/core/note/salvage-notes.ts';
import { note } from './arbitrary-note.ts';

describe('where a long text is parted', () => {
  test('after a line, else after a word, else between characters, never beyond the limit', () => {
    expect(cutPlace('one two\nthree four five', 20)).toBe(8);
    expect(cutPlace('one two three four five', 20)).toBe(19);
    expect(cutPlace('一二三四五六七八九十', 5)).toBe(5);
    expect(cutPlace('🙂🙂🙂', 3)).toBe(2);
    expect(cutPlace('short', 20)).toBe(5);
  });
});

describe('what differs between two versions', () => {
  const part = (text: string, other: string) => {
    const range = differingPart(text, other);
    return range && text.slice(...range);
  };
  test.each([
    ['base, mine', 'base, theirs', 'mine'],
    ['base and more', 'base', ' and more'],
    ['base', 'base and more', null],
    ['same', 'same', null],
    ['aXa', 'aYa', 'X'],
    ['aa', 'a', 'a'],
    ['🙂', '🙃', '🙂'],
  ])('%s beside %s', (text, other, expected) => {
    expect(part(text, other)).toBe(expected);
  });

  test('outside of it both are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        const [from, to] = differingPart(text, other) ?? [text.length, text.length];
        expect(other.startsWith(text.slice(0, from)) || text === other || from === text.length).toBe(true);
        expect(text.slice(from, to).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('scripts of a call’s notes', () => {
  const used = (key: string) => ({ kind: 'script', use: 'copied', key, wording: 'neutral', locale: 'en' }) as const;
  let call = startedCall('c', 1000);
  call = withEvents(call, [used('p/script/greet'), { ...used('p/script/seen'), use: 'shown' }], 1100);
  call = withEvents(call, [{ kind: 'note', noteId: 'first' }], 1200);
  call = withEvents(call, [used('p/script/hold'), used('p/script/greet')], 1300);
  call = withEvents(call, [{ kind: 'note', noteId: 'second' }, used('p/script/greet')], 1400);

  test('the first has all that were used, a later one those since it was begun', () => {
    expect(notesOfCall(call)).toEqual(['first', 'second']);
    expect(scriptsForNote(call, 'first', 1150)).toEqual(['greet', 'hold']);
    expect(scriptsForNote(call, 'second', 1400)).toEqual(['greet']);
    expect(scriptsForNote(call, 'third', 1500)).toEqual([]);
  });
});

describe('fields after another panel’s words came in', () => {
  const fields = (surname: string, text: string) => ({ surname, phone: '', text });
  const sent = (surname: string, text: string) => ({ typed: fields(surname, text), edited: fields(surname, text) });

  test('what was not typed in since is taken, what was stays', () => {
    expect(joinedFields(fields('Li', 'mine'), sent('', 'mine'), fields('', 'mine and more'))).toEqual(
      fields('Li', 'mine and more'),
    );
  });

  test('new words of both in one field are not joined here', () => {
    expect(joinedFields(fields('', 'mine theirs'), sent('', 'mine'), fields('', 'mine and more'))).toBeNull();
  });
});

describe('salvage', () => {
  test('whole notes are taken as they are, the latest of each', () => {
    const rows = [note({ revision: 1 }), note({ revision: 3, text: 'latest' }), note({ revision: 2 })];
    expect(salvageNotes(rows)).toEqual({ notes: [rows[1]], unreadable: [] });
  });

  test('words are made out in rows that are not quite notes; the others are handed on', () => {
    const rows = [
      { id: 'later', revision: 2, createdAt: 5, text: 'a newer kind', mood: 'good' },
      { text: 'hardly anything' },
      { id: 'x', text: 7 },
      null,
      'words',
    ];
    const { notes, unreadable } = salvageNotes(rows);
    expect(notes.map(({ id, text, createdAt }) => [id, text, createdAt])).toEqual([
      ['later', 'a newer kind', 5],
      ['salvaged-1', 'hardly anything', 0],
    ]);
    expect(unreadable).toEqual(rows.slice(2));
  });

  test('a text beyond what a note holds stays with its row', () => {
    const row = { id: 'long', text: 'x'.repeat(30_000) };
    expect(salvageNotes([row]).unreadable).toEqual([row]);
  });
});
