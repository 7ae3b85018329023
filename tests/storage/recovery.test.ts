import { describe, expect, onTestFinished, test } from 'vitest';
import { exclusively } from '../../utils/browser/exclusively.ts';
import { createNoteCopies } from '../../utils/browser/note-copies.ts';
import type { NotesTally } from '../../utils/core/note/notes-tally.ts';
import { copiedNotes } from '../../utils/services/notes/copied-notes.ts';
import { recoverNotes } from '../../utils/services/notes/recover-notes.ts';
import { rescueNotes } from '../../utils/services/notes/rescue-notes.ts';
import { readRawRows } from '../../utils/storage/read-raw-rows.ts';
import { note } from '../core/note/arbitrary-note.ts';
import { deleteDatabase, openNoteStore } from './support.ts';

/** A panel on real storage; `witness` stands for the extension's local storage, which a test page does not have. */
function openPanel(shared = { name: `safe-${crypto.randomUUID()}`, kept: new Map<string, NotesTally>() }) {
  const { name, kept } = shared;
  const { db, store } = openNoteStore(name);
  const copies = createNoteCopies(name);
  const witness = {
    load: async () => kept.get('tally'),
    save: async (tally: NotesTally) => void kept.set('tally', tally),
  };
  onTestFinished(async () => {
    await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }).catch(() => {});
  });
  const notes = copiedNotes(store, { copies, witness });
  const write = async (id: string, text: string, base = note({ id, revision: 0, text: '' })) => {
    const answer = await notes.save({ base, edited: { surname: base.surname, phone: base.phone, text } }, 1);
    if (answer.kind !== 'saved') throw new Error(answer.kind);
    await notes.settled();
    return answer.note;
  };
  const recover = () => recoverNotes({ store, copies, witness, exclusively });
  const copied = async () => (await copies.list()).map(({ id, revision }) => `${id}.${revision}`).sort();
  return { shared, db, notes, store, copies, write, recover, copied };
}

/** The browser replaces a damaged database by an empty one without a word. */
async function emptyBehindOurBack(panel: ReturnType<typeof openPanel>) {
  panel.db.close();
  await deleteDatabase(panel.shared.name);
  return openPanel(panel.shared);
}

describe('copies', () => {
  test('follow every change', async () => {
    const { notes, write, copied, copies } = openPanel();
    const first = await write('a', 'one');
    await write('b', 'two');
    const again = await write('a', 'three', first);
    expect(await copied()).toEqual(['a.2', 'b.1']);
    expect(await copies.read(again)).toEqual(again);
    await notes.remove('b');
    await notes.restore([note({ id: 'c', revision: 7 })]);
    await notes.settled();
    expect(await copied()).toEqual(['a.2', 'c.7']);
  });

  test('a start makes those that are missing and drops those of deleted notes', async () => {
    const { store, copies, write, recover, copied } = openPanel();
    await write('a', 'one');
    const base = note({ id: 'b', revision: 0, text: '' });
    await store.save({ base, edited: { surname: '', phone: '', text: 'without a copy' } }, 1);
    await copies.write(note({ id: 'gone', revision: 3 }));
    expect(await recover()).toEqual({ kind: 'whole' });
    expect(await copied()).toEqual(['a.1', 'b.1']);
  });

  test('a file that was never finished is no copy', async () => {
    const { shared, write, copied } = openPanel();
    await write('a', 'one');
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(shared.name);
    await folder.getFileHandle('b.1.json', { create: true });
    expect(await copied()).toEqual(['a.1']);
  });
});

describe('notes that the browser has lost', () => {
  test('come back after the database was emptied, once', async () => {
    const before = openPanel();
    const first = await before.write('a', 'one');
    await before.write('a', 'more words', first);
    await before.write('b', 'two');
    const written = await before.store.all();

    const after = await emptyBehindOurBack(before);
    expect(await after.recover()).toEqual({ kind: 'recovered', count: 2, missing: 0 });
    expect(await after.store.all()).toEqual(written);
    expect(await after.recover()).toEqual({ kind: 'whole' });
  });

  test('come back after the database fell back to an older state', async () => {
    const panel = openPanel();
    const first = await panel.write('a', 'one');
    const older = await panel.db.meta.toArray();
    await panel.write('a', 'more words', first);
    await panel.write('b', 'two');
    await panel.db.transaction('rw', panel.db.notes, panel.db.meta, async () => {
      await panel.db.notes.clear();
      await panel.db.notes.put(first);
      await panel.db.meta.bulkPut(older);
    });
    expect(await panel.recover()).toEqual({ kind: 'recovered', count: 2, missing: 0 });
    expect((await panel.store.all()).map(({ text }) => text).sort()).toEqual(['more words', 'two']);
  });

  test('come back when rows vanish and the tally stays', async () => {
    const panel = openPanel();
    await panel.write('a', 'one');
    await panel.write('b', 'two');
    await panel.db.notes.delete('a');
    expect(await panel.recover()).toEqual({ kind: 'recovered', count: 1, missing: 0 });
  });

  test('are counted when there is no copy of them', async () => {
    const before = openPanel();
    const a = await before.write('a', 'one');
    await before.write('b', 'two');
    await before.copies.drop(a);
    const after = await emptyBehindOurBack(before);
    expect(await after.recover()).toEqual({ kind: 'recovered', count: 1, missing: 1 });
    expect(await after.recover()).toEqual({ kind: 'whole' });
  });

  test('a first start, and an end of all notes by the agent’s own hand, are no loss', async () => {
    const panel = openPanel();
    expect(await panel.recover()).toEqual({ kind: 'whole' });
    await panel.write('a', 'one');
    await panel.notes.remove('a');
    await panel.notes.settled();
    const after = await emptyBehindOurBack(panel);
    expect(await after.recover()).toEqual({ kind: 'whole' });
    expect(await after.store.all()).toEqual([]);
  });

  test('new notes written after a loss and before the next start survive the recovery', async () => {
    const before = openPanel();
    await before.write('a', 'one');
    const after = await emptyBehindOurBack(before);
    const base = note({ id: 'new', revision: 0, text: '' });
    await after.store.save({ base, edited: { surname: '', phone: '', text: 'new' } }, 1);
    expect(await after.recover()).toEqual({ kind: 'recovered', count: 1, missing: 0 });
    expect((await after.store.all()).map(({ text }) => text).sort()).toEqual(['new', 'one']);
  });
});

describe('rescue', () => {
  test('reads rows, copies and what is being typed, the latest of each note', async () => {
    const panel = openPanel();
    await panel.write('a', 'stored');
    await panel.copies.write(note({ id: 'b', text: 'only a copy' }));
    await panel.db.notes.put(note({ id: 'c', text: 'odd', extra: 1 } as never));
    await panel.db.notes.put({ id: 'd' } as never);
    panel.db.close();
    const readRows = () => readRawRows(panel.shared.name, 'notes');
    const typed = [note({ id: 'a', revision: 2, text: 'typed on' })];
    const rescued = await rescueNotes({ copies: panel.copies, readRows }, typed);
    expect(Object.fromEntries(rescued.notes.map(({ id, text }) => [id, text]))).toEqual({
      a: 'typed on',
      b: 'only a copy',
      c: 'odd',
    });
    expect(rescued.unreadable).toEqual([{ id: 'd' }]);
  });

  test('gives the copies when the database gives nothing', async () => {
    const panel = openPanel();
    await panel.write('a', 'one');
    const readRows = () => Promise.reject(new DOMException('', 'UnknownError'));
    expect(await rescueNotes({ copies: panel.copies, readRows }, [])).toMatchObject({ notes: [{ text: 'one' }] });
  });
});
