import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../utils/core/note/note.ts';
import { note } from '../core/note/arbitrary-note.ts';
import { follow, openNoteStore } from './support.ts';

const fresh = (id: string, createdAt = 1000): Note => note({ id, revision: 0, text: '', createdAt, updatedAt: 0 });
const edit = (base: Note, text: string) => ({ base, edited: { surname: base.surname, phone: base.phone, text } });

/** Makes every write of the database fail as a full disk does: the error arrives on the transaction. */
function fillDisk() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
}

afterEach(() => vi.restoreAllMocks());

describe('saving', () => {
  test('what is answered as saved is there for another connection', async () => {
    const { db, store } = openNoteStore();
    const answer = await store.save({ ...edit(fresh('a'), 'asked for a refund'), scripts: ['greeting'] }, 5000);
    expect(answer).toMatchObject({ kind: 'saved', note: { id: 'a', revision: 1, updatedAt: 5000 } });
    db.close();
    const other = openNoteStore(db.name);
    expect(await other.store.all()).toEqual([
      { ...fresh('a'), revision: 1, text: 'asked for a refund', scripts: ['greeting'], updatedAt: 5000 },
    ]);
  });

  test('writes are strict: acknowledged when they have reached the disk', async () => {
    // Dexie takes hold of the method when it opens the database.
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { db, store } = openNoteStore();
    await db.open();
    begin.mockClear();
    await store.save(edit(fresh('a'), 'one'), 1);
    expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual([['readwrite', 'strict']]);
  });

  test('a second save goes on from the first', async () => {
    const { store } = openNoteStore();
    const first = await store.save(edit(fresh('a'), 'one'), 1);
    if (first.kind !== 'saved') throw new Error(first.kind);
    const second = await store.save(edit(first.note, 'two'), 2);
    expect(second).toMatchObject({ kind: 'saved', note: { revision: 2, text: 'two' } });
  });

  test('of two panels on one note, the second to save is told, and nothing of either is lost', async () => {
    const { db, store } = openNoteStore();
    const { store: otherPanel } = openNoteStore(db.name);
    const first = await store.save(edit(fresh('a'), 'base'), 1);
    if (first.kind !== 'saved') throw new Error(first.kind);
    const base = first.note;
    const [mine, theirs] = await Promise.all([
      store.save(edit(base, 'base, mine'), 2),
      otherPanel.save(edit(base, 'base, theirs'), 2),
    ]);
    expect([mine.kind, theirs.kind].sort()).toEqual(['conflict', 'saved']);
    const conflict = mine.kind === 'conflict' ? mine : theirs;
    expect(conflict).toMatchObject({
      kind: 'conflict',
      combined: { text: expect.stringMatching(/mine.*theirs|theirs.*mine/s) },
    });
    expect(await store.all()).toHaveLength(1);
  });

  test('an edit of a note that another panel deleted says so', async () => {
    const { db, store } = openNoteStore();
    const { store: otherPanel } = openNoteStore(db.name);
    const first = await store.save(edit(fresh('a'), 'base'), 1);
    if (first.kind !== 'saved') throw new Error(first.kind);
    await otherPanel.remove('a');
    expect(await store.save(edit(first.note, 'more'), 2)).toMatchObject({ kind: 'deleted', edited: { text: 'more' } });
  });

  test('a full disk is a fault, changes nothing, and the next save works', async () => {
    const { store } = openNoteStore();
    const first = await store.save(edit(fresh('a'), 'one'), 1);
    if (first.kind !== 'saved') throw new Error(first.kind);
    const full = fillDisk();
    expect(await store.save(edit(first.note, 'two'), 2)).toEqual({ kind: 'fault', fault: { kind: 'full' } });
    full.mockRestore();
    expect(await store.all()).toMatchObject([{ text: 'one', revision: 1 }]);
    expect(await store.save(edit(first.note, 'two'), 3)).toMatchObject({ kind: 'saved' });
  });

  test('personal data is masked before it is written', async () => {
    const { store } = openNoteStore();
    await store.save(edit(fresh('a'), '验证码 482913，回电 13800138000'), 1);
    const [stored] = await store.all();
    expect(stored?.text).not.toMatch(/482913|13800138000/);
  });
});

describe('following', () => {
  test('the newest come first, and a save in another panel is seen', async () => {
    const { db, store } = openNoteStore();
    const { store: otherPanel } = openNoteStore(db.name);
    const latest = follow(store.latest(2));
    await latest.until((notes) => notes.length === 0);
    await otherPanel.save(edit(fresh('a', 1000), 'one'), 1);
    await otherPanel.save(edit(fresh('b', 2000), 'two'), 1);
    await otherPanel.save(edit(fresh('c', 1500), 'three'), 1);
    const seen = await latest.until((notes) => notes[1]?.id === 'c');
    expect(seen.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('one note is followed through change and deletion', async () => {
    const { store } = openNoteStore();
    const one = follow(store.one('a'));
    await store.save(edit(fresh('a'), 'one'), 1);
    await one.until((found) => found?.text === 'one');
    await store.remove('a');
    while (one.values.at(-1) !== undefined) await new Promise((resolve) => setTimeout(resolve));
  });

  test('a database that does not open is told as a fault', async () => {
    const { db, store } = openNoteStore();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await follow(store.latest(5)).fault()).toEqual({ kind: 'unavailable' });
    expect(await store.save(edit(fresh('a'), 'one'), 1)).toMatchObject({
      kind: 'fault',
      fault: { kind: 'unavailable' },
    });
    expect(db.isOpen()).toBe(false);
  });
});

describe('deleting and restoring', () => {
  test('a deleted note comes back whole', async () => {
    const { store } = openNoteStore();
    await store.save(edit(fresh('a'), 'one'), 1);
    const before = await store.all();
    const answer = await store.remove('a');
    if (answer.kind !== 'removed') throw new Error(answer.kind);
    expect(await store.all()).toEqual([]);
    await store.restore([answer.note]);
    expect(await store.all()).toEqual(before);
    expect(await store.remove('nowhere')).toEqual({ kind: 'gone' });
  });

  test('restoring merges by id, replaces nothing, and a second time adds nothing', async () => {
    const { store } = openNoteStore();
    await store.save(edit(fresh('a'), 'kept here'), 1);
    const file = [note({ id: 'a', text: 'other words' }), note({ id: 'b', text: 'new' })];
    expect(await store.restore(file)).toMatchObject({
      kind: 'restored',
      merged: { known: 0, conflicts: [{ existing: 'a' }] },
    });
    const texts = (await store.all()).map(({ text }) => text).sort();
    expect(texts).toEqual(['kept here', 'new', 'other words']);
    expect(await store.restore(file)).toMatchObject({ merged: { added: [], known: 2 } });
    expect(await store.all()).toHaveLength(3);
  });

  test('a restore that fails in the middle leaves everything as it was', async () => {
    const { store } = openNoteStore();
    await store.save(edit(fresh('a'), 'one'), 1);
    fillDisk();
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await store.restore([note({ id: 'b' }), note({ id: 'c' })])).toEqual({
      kind: 'fault',
      fault: { kind: 'full' },
    });
    vi.restoreAllMocks();
    expect((await store.all()).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('counting', () => {
  test('each change counts, an unchanged save does not', async () => {
    const { store } = openNoteStore();
    expect(await store.census()).toEqual({ tally: undefined, present: [] });
    const first = await store.save(edit(fresh('a'), 'one'), 1);
    if (first.kind !== 'saved') throw new Error(first.kind);
    await store.save(edit(first.note, 'one'), 2);
    const { tally, present } = await store.census();
    expect(tally).toMatchObject({ seq: 1, count: 1 });
    expect(present).toEqual([{ id: 'a', revision: 1 }]);
    await store.remove('a');
    expect((await store.census()).tally).toEqual({ epoch: tally?.epoch, seq: 2, count: 0 });
  });

  test('recovering puts back what is missing or behind, and begins a new epoch', async () => {
    const { db, store } = openNoteStore();
    await db.notes.bulkPut([
      note({ id: 'a', revision: 2, text: 'ahead' }),
      note({ id: 'b', revision: 1, text: 'behind' }),
    ]);
    await store.save(edit(fresh('c'), 'mine'), 1);
    const before = await store.census();
    const lost = [
      note({ id: 'a', revision: 1, text: 'old' }),
      note({ id: 'b', revision: 4, text: 'later' }),
      note({ id: 'd', revision: 3, text: 'gone' }),
    ];
    expect(await store.recover(lost)).toMatchObject({ kind: 'recovered', notes: [{ id: 'b' }, { id: 'd' }] });
    expect(Object.fromEntries((await store.all()).map(({ id, text }) => [id, text]))).toEqual({
      a: 'ahead',
      b: 'later',
      c: 'mine',
      d: 'gone',
    });
    const after = await store.census();
    expect(after.tally).toMatchObject({ count: 4 });
    expect(after.tally?.epoch).not.toBe(before.tally?.epoch);
  });
});
