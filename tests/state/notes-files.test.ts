import { describe, expect, test } from 'vitest';
import { note } from '../core/note/arbitrary-note.ts';
import { FULL, openNotes } from './open-notes.ts';

describe('files', () => {
  const file = (text: string) => ({ size: text.length, text: async () => text });

  test('a backup holds what is being typed, and adds nothing where all of it is', async () => {
    const { panel } = openNotes();
    const { notes, editor, files } = panel('p');
    notes.begin();
    editor().words.type('text', 'typed a moment ago', null);
    await notes.files.exportBackup();
    expect(files[0]?.text).toContain('typed a moment ago');
    await notes.files.read(file(files[0]?.text ?? ''));
    expect(notes.files.restoring.value).toMatchObject({ kind: 'preview', added: 0, both: 0, known: 1 });
  });

  test('restoring happens only when it is confirmed', async () => {
    const { panel, stored } = openNotes();
    const { notes, notices } = panel('p');
    const backup = JSON.stringify({
      format: 'cuecard-notes',
      version: 1,
      notes: [note({ text: 'back' }), { id: 'x' }],
    });
    await notes.files.read(file(backup));
    expect(notes.files.restoring.value).toMatchObject({ kind: 'preview', added: 1, damaged: 1 });
    expect(await stored()).toEqual([]);
    await notes.files.restore();
    expect(await stored()).toEqual(['back']);
    expect(notices.notice.value?.notice).toEqual({ kind: 'restored', added: 1, same: 0, both: 0 });
    expect(notes.files.restoring.value).toBeNull();
  });

  test('a store that refuses says why, and a file that cannot be read too', async () => {
    const { panel, store } = openNotes();
    const { notes } = panel('p', { store: { ...store, restore: async () => FULL } });
    await notes.files.read(file(JSON.stringify({ format: 'cuecard-notes', version: 1, notes: [note()] })));
    await notes.files.restore();
    expect(notes.files.restoring.value).toEqual(FULL);
    await notes.files.read({ size: 1, text: () => Promise.reject(new DOMException('', 'NotReadableError')) });
    expect(notes.files.restoring.value).toEqual({ kind: 'refused', code: 'unreadable' });
    await notes.files.read({ size: 1e12, text: () => Promise.reject(new Error('never read')) });
    expect(notes.files.restoring.value).toEqual({ kind: 'refused', code: 'too-big' });
  });

  test('a table masks numbers', async () => {
    const { panel } = openNotes();
    const { notes, write, editor, files } = panel('p');
    await write('ok');
    editor().words.type('phone', '13800138000', null);
    await editor().flush();
    await notes.files.exportTable({ date: 'd', time: 't', surname: 's', phone: 'p', scripts: 'x', text: 'n' });
    expect(files[0]?.name).toMatch(/\.csv$/);
    expect(files[0]?.text).toContain('138****8000');
  });
});
