import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineTexts } from '../../../utils/core/note/combine-texts.ts';
import { isEmptyNote, NOTE_TEXT_MAX } from '../../../utils/core/note/note.ts';
import { type SaveNote, saveNote } from '../../../utils/core/note/save-note.ts';
import { note } from './arbitrary-note.ts';

const base = note();
const now = base.updatedAt + 60_000;
const fields = (changes: object = {}) => ({ surname: base.surname, phone: base.phone, text: base.text, ...changes });

describe('an edit meets what is stored', () => {
  test('nobody was there in between: it is saved as the next revision', () => {
    const saved = saveNote(base, { base, edited: fields({ text: '退款，明天回电' }), scripts: ['hold.ask'] }, now);
    expect(saved).toEqual({
      kind: 'save',
      note: { ...base, text: '退款，明天回电', scripts: ['hold.ask'], revision: 2, updatedAt: now },
    });
  });

  test.each<[string, object, object, Partial<SaveNote> & object]>([
    ['nothing changed', {}, {}, { kind: 'unchanged' }],
    ['only the other panel changed it', { text: '别的' }, {}, { kind: 'unchanged' }],
    ['both made the same change', { text: '同样' }, { text: '同样' }, { kind: 'unchanged' }],
    [
      'each changed another field',
      { surname: '李' },
      { text: '新' },
      { kind: 'save', note: expect.objectContaining({ surname: '李', text: '新', revision: 3 }) },
    ],
    [
      'both changed the text',
      { text: '退款 A' },
      { text: '退款 B' },
      { kind: 'conflict', combined: fields({ text: '退款 A\n B' }) },
    ],
    ['both changed the name', { surname: '李' }, { surname: '王' }, { kind: 'conflict' }],
  ])('%s', (_, theirs, mine, expected) => {
    const stored = note({ ...theirs, revision: 2 });
    expect(saveNote(stored, { base, edited: fields(mine) }, now)).toMatchObject(expected);
  });

  test('scripts used join those another panel added', () => {
    const stored = note({ revision: 2, scripts: ['hold.ask'] });
    expect(saveNote(stored, { base, edited: fields(), scripts: ['greeting.opening'] }, now)).toMatchObject({
      kind: 'save',
      note: { scripts: ['hold.ask', 'greeting.opening'] },
    });
  });

  test('personal numbers are masked before anything is written', () => {
    const edited = fields({ text: '验证码482913，卡4111111111111111' });
    expect(saveNote(base, { base, edited, kept: new Set(['4111111111111111']) }, now)).toMatchObject({
      note: { text: '验证码******，卡4111111111111111' },
    });
  });

  test('too long a text is refused with the excess, not cut', () => {
    expect(saveNote(base, { base, edited: fields({ text: 'x'.repeat(NOTE_TEXT_MAX + 7) }) }, now)).toEqual({
      kind: 'too-long',
      fields: [{ field: 'text', by: 7 }],
    });
  });

  test('a note deleted in between is not brought back unasked', () => {
    expect(saveNote(undefined, { base, edited: fields() }, now).kind).toBe('deleted');
  });

  test('a clock set back does not make a note older', () => {
    expect(saveNote(base, { base, edited: fields({ text: 'x' }) }, 0)).toMatchObject({
      note: { updatedAt: base.updatedAt },
    });
  });
});

test('a combined text holds every line of both sides', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', 'x y', '', '退款')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, text, (origin, first, second) => {
      const combined = combineTexts(origin, first, second);
      const lines = combined.split('\n');
      const untouched = first === origin ? [second] : second === origin ? [first] : [first, second];
      for (const side of untouched) for (const line of side.split('\n')) expect(lines.join('\n')).toContain(line);
    }),
  );
});

test('a note of blanks is empty', () => {
  expect(isEmptyNote({ surname: ' ', phone: '', text: '\n' })).toBe(true);
  expect(isEmptyNote(note())).toBe(false);
});
