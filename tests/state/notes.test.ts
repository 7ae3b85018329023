import 'fake-indexeddb/auto';
import { effect, signal, untracked } from '@preact/signals';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type CallRecord, startedCall, withEvents } from '../../utils/core/call/call-record.ts';
import type { Note } from '../../utils/core/note/note.ts';
import type { Live } from '../../utils/core/store/live.ts';
import { createNavigation } from '../../utils/state/navigation.ts';
import { createNotesState, type NotesPorts } from '../../utils/state/notes.ts';
import { createNoticeState } from '../../utils/state/notice.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { note } from '../core/note/arbitrary-note.ts';
import { createMemoryDrafts } from '../support/memory-drafts.ts';

const FULL = { kind: 'fault', fault: { kind: 'full' } } as const;

/** Panels on one database; each call of `panel` opens another. */
function open() {
  const db = new CuecardDatabase(`notes-${crypto.randomUUID()}`);
  onTestFinished(() => db.close());
  const store = createNoteStore(db, () => 'epoch');
  const drafts = createMemoryDrafts();
  let ids = 0;
  const panel = (name: string, ports: Partial<NotesPorts> = {}) => {
    const call = signal<CallRecord | null>(null);
    const navigation = createNavigation();
    const notices = createNoticeState();
    const files: { name: string; text: string }[] = [];
    const notes = createNotesState({
      store,
      drafts: drafts.open(name),
      recover: async () => ({ kind: 'whole' }),
      rescue: async (typed) => ({ notes: typed, unreadable: [], lost: 0 }),
      reload: () => {},
      newId: () => `id-${++ids}`,
      download: (file, _, text) => void files.push({ name: file, text }),
      now: () => ({ at: 1_700_000_000_000 + ids, zone: 'Asia/Shanghai' }),
      navigation,
      notices,
      call,
      joinCall: ({ id: noteId, callId }) => {
        call.value = withEvents(call.value ?? startedCall('c1', 1), [{ kind: 'note', noteId }], 2);
        return callId ?? call.value.id;
      },
      nameCustomer: () => {},
      customer: () => ({ surname: '李', phone: '' }),
      ...ports,
    });
    // The view of a note follows the route.
    onTestFinished(
      effect(() => {
        const route = navigation.route.value;
        return route.view === 'note' ? untracked(() => notes.open(route.id, () => {})) : undefined;
      }),
    );
    const editor = () => {
      const route = navigation.route.value;
      const found = route.view === 'note' ? notes.sessions.editorOf(route.id) : undefined;
      if (!found) throw new Error('no note is open');
      return found;
    };
    const write = async (text: string) => {
      notes.begin();
      editor().words.type('text', text, null);
      await editor().flush();
      return editor().note.value;
    };
    return { notes, navigation, notices, call, files, editor, write };
  };
  const stored = async () => (await store.all()).map(({ text }) => text).sort();
  return { db, store, drafts, panel, stored };
}

describe('beginning', () => {
  test('a new note knows the customer, is nothing until it is written in, and is not begun twice', async () => {
    const { panel, stored } = open();
    const { notes, editor, navigation } = panel('p');
    notes.begin();
    const { id } = editor().note.value;
    expect(editor().words.fields.value).toEqual({ surname: '李', phone: '', text: '' });
    navigation.home();
    notes.begin();
    expect(editor().note.value.id).toBe(id);
    await editor().flush();
    expect(await stored()).toEqual([]);
  });

  test('the key opens the note of the call; from there, or from the list, a new one', async () => {
    const { panel } = open();
    const { notes, editor, navigation, write, call } = panel('p');
    const first = await write('one');
    expect(first.callId).toBe(call.value?.id);
    navigation.home();
    notes.begin();
    expect(editor().note.value.id).toBe(first.id);
    notes.begin();
    const second = editor().note.value.id;
    expect(second).not.toBe(first.id);
    editor().words.type('text', 'two', null);
    await editor().flush();
    navigation.go({ view: 'notes' });
    notes.begin();
    expect(editor().note.value.id).not.toBe(second);
  });

  test('a script used in the call comes into its note, in view or not', async () => {
    const { panel, store } = open();
    const { navigation, write, call } = panel('p');
    await write('one');
    navigation.home();
    const used = { kind: 'script', use: 'copied', key: 'p/script/hold.ask', wording: 'neutral', locale: 'en' } as const;
    if (call.value) call.value = withEvents(call.value, [used], 10);
    await vi.waitFor(async () => expect(await store.all()).toMatchObject([{ scripts: ['hold.ask'] }]));
  });
});

describe('what a panel did not save', () => {
  test('is saved by the next panel', async () => {
    const { panel, drafts, stored } = open();
    const first = panel('one');
    first.notes.begin();
    first.editor().words.type('text', 'typed and gone', null);
    drafts.close('one');
    const next = panel('two');
    await next.notes.start();
    expect(await stored()).toEqual(['typed and gone']);
    expect(drafts.texts()).toEqual({});
  });

  test('is left alone while its panel lives', async () => {
    const { panel, stored } = open();
    const first = panel('one');
    first.notes.begin();
    first.editor().words.type('text', 'still typing', null);
    await panel('two').notes.start();
    expect(await stored()).toEqual([]);
  });

  test('meets what was saved since as a question, and nothing is lost', async () => {
    const { panel, drafts, store, stored } = open();
    const first = panel('one');
    const base = await first.write('base');
    first.editor().words.type('text', 'base mine', null);
    drafts.close('one');
    await store.save({ base, edited: { ...base, text: 'base other' } }, 5);
    const next = panel('two');
    await next.notes.start();
    expect(next.notes.unsaved.value.map(({ text }) => text)).toEqual(['base mine']);
    expect(await stored()).toEqual(['base other']);
    let status = '';
    next.notes.open(base.id, (shown) => {
      status = shown.kind === 'editor' ? shown.editor.status.value.kind : shown.kind;
    });
    expect(status).toBe('conflict');
  });
});

describe('deleting', () => {
  test('takes the note away, and undo brings it back as it was', async () => {
    const { panel, store } = open();
    const { notes, write } = panel('p');
    const written = await write('one');
    expect(await notes.remove(written.id)).toBe(true);
    expect(await store.all()).toEqual([]);
    notes.undo.value?.();
    await vi.waitFor(async () => expect(await store.all()).toEqual([written]));
    expect(notes.undo.value).toBeNull();
  });

  test('a note that could never be saved comes back too', async () => {
    const { panel, store } = open();
    const { notes, write } = panel('p', { store: { ...store, save: async () => FULL, remove: async () => FULL } });
    const { id } = await write('only a draft');
    expect(await notes.remove(id)).toBe(true);
    expect(notes.unsaved.value).toEqual([]);
    notes.undo.value?.();
    await vi.waitFor(() => expect(notes.unsaved.value.map(({ text }) => text)).toEqual(['only a draft']));
  });

  test('a store that refuses is told, and nothing is gone', async () => {
    const { panel, store, stored } = open();
    const { notes, write, notices } = panel('p', { store: { ...store, remove: async () => FULL } });
    const { id } = await write('one');
    expect(await notes.remove(id)).toBe(false);
    expect(notices.notice.value?.notice.kind).toBe('storage-failed');
    expect(await stored()).toEqual(['one']);
  });
});

describe('the list', () => {
  const fill = (store: { restore(notes: Note[]): Promise<unknown> }, count: number) =>
    store.restore(
      Array.from({ length: count }, (_, index) =>
        note({ id: `n${index}`, createdAt: index * 3_600_000, text: `note number ${index}` }),
      ),
    );

  test('shows the newest, more on demand, and searches all', async () => {
    const { panel, store } = open();
    await fill(store, 100);
    const { notes, navigation } = panel('p');
    navigation.go({ view: 'notes' });
    onTestFinished(notes.follow());
    const shown = () => notes.days.value.flatMap(({ notes: ofDay }) => ofDay.map(({ id }) => id));
    await vi.waitFor(() => expect(shown()).toHaveLength(60));
    expect(shown()[0]).toBe('n99');
    notes.query.value = 'number 37';
    await vi.waitFor(() => expect(shown()).toEqual(['n37']));
    notes.query.value = '';
    notes.showMore();
    await vi.waitFor(() => expect(shown()).toHaveLength(100));
    navigation.home();
    expect(notes.query.value).toBe('');
  });

  test('a database that cannot be used shows what can be read', async () => {
    const { panel, store } = open();
    const broken: Live<readonly Note[]> = {
      subscribe: (_, failed) => {
        failed({ kind: 'newer' });
        return () => {};
      },
    };
    const rescued = { notes: [note()], unreadable: [], lost: 0 };
    const { notes } = panel('p', { store: { ...store, latest: () => broken }, rescue: async () => rescued });
    onTestFinished(notes.follow());
    await vi.waitFor(() => expect(notes.list.value).toEqual({ kind: 'fault', fault: { kind: 'newer' }, rescued }));
  });
});

describe('files', () => {
  const file = (text: string) => ({ size: text.length, text: async () => text });

  test('a backup holds what is being typed, and adds nothing where all of it is', async () => {
    const { panel } = open();
    const { notes, editor, files } = panel('p');
    notes.begin();
    editor().words.type('text', 'typed a moment ago', null);
    await notes.files.exportBackup();
    expect(files[0]?.text).toContain('typed a moment ago');
    await notes.files.read(file(files[0]?.text ?? ''));
    expect(notes.files.restoring.value).toMatchObject({ kind: 'preview', added: 0, both: 0, known: 1 });
  });

  test('restoring happens only when it is confirmed', async () => {
    const { panel, stored } = open();
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
    const { panel, store } = open();
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
    const { panel } = open();
    const { notes, write, editor, files } = panel('p');
    await write('ok');
    editor().words.type('phone', '13800138000', null);
    await editor().flush();
    await notes.files.exportTable({ date: 'd', time: 't', surname: 's', phone: 'p', scripts: 'x', text: 'n' });
    expect(files[0]?.name).toMatch(/\.csv$/);
    expect(files[0]?.text).toContain('138****8000');
  });
});

test('what lost notes came back is told', async () => {
  const { panel } = open();
  const recovery = { kind: 'recovered', count: 3, missing: 1 } as const;
  const { notes, notices } = panel('p', { recover: async () => recovery });
  await notes.start();
  expect(notices.notice.value?.notice).toEqual(recovery);
});

test('a database that never answers is not waited for for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { panel, store } = open();
  const rescued = { notes: [note()], unreadable: [], lost: 0 };
  let answer = (_: readonly Note[]) => {};
  const silent: Live<readonly Note[]> = {
    subscribe: (next) => {
      answer = next;
      return () => {};
    },
  };
  const { notes } = panel('p', { store: { ...store, latest: () => silent }, rescue: async () => rescued });
  onTestFinished(notes.follow());
  vi.advanceTimersByTime(4999);
  expect(notes.list.value.kind).toBe('loading');
  vi.advanceTimersByTime(1);
  await vi.waitFor(() =>
    expect(notes.list.value).toMatchObject({ kind: 'fault', fault: { kind: 'unavailable' }, rescued }),
  );
  answer([note({ id: 'late' })]);
  expect(notes.list.value).toMatchObject({ kind: 'notes', notes: [{ id: 'late' }] });
});
