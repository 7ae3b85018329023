import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { withEvents } from '../../utils/core/call/call-record.ts';
import type { Note } from '../../utils/core/note/note.ts';
import type { Live } from '../../utils/core/store/live.ts';
import { note } from '../core/note/arbitrary-note.ts';
import { FULL, openNotes } from './open-notes.ts';

describe('beginning', () => {
  test('a new note knows the customer, is nothing until it is written in, and is not begun twice', async () => {
    const { panel, stored } = openNotes();
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
    const { panel } = openNotes();
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
    const { panel, store } = openNotes();
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
    const { panel, drafts, stored } = openNotes();
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
    const { panel, stored } = openNotes();
    const first = panel('one');
    first.notes.begin();
    first.editor().words.type('text', 'still typing', null);
    await panel('two').notes.start();
    expect(await stored()).toEqual([]);
  });

  test('meets what was saved since as a question, and nothing is lost', async () => {
    const { panel, drafts, store, stored } = openNotes();
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
    const { panel, store } = openNotes();
    const { notes, write } = panel('p');
    const written = await write('one');
    expect(await notes.remove(written.id)).toBe(true);
    expect(await store.all()).toEqual([]);
    notes.undo.value?.();
    await vi.waitFor(async () => expect(await store.all()).toEqual([written]));
    expect(notes.undo.value).toBeNull();
  });

  test('a note that could never be saved comes back too', async () => {
    const { panel, store } = openNotes();
    const { notes, write } = panel('p', { store: { ...store, save: async () => FULL, remove: async () => FULL } });
    const { id } = await write('only a draft');
    expect(await notes.remove(id)).toBe(true);
    expect(notes.unsaved.value).toEqual([]);
    notes.undo.value?.();
    await vi.waitFor(() => expect(notes.unsaved.value.map(({ text }) => text)).toEqual(['only a draft']));
  });

  test('a store that refuses is told, and nothing is gone', async () => {
    const { panel, store, stored } = openNotes();
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
    const { panel, store } = openNotes();
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
    const { panel, store } = openNotes();
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

test('what lost notes came back is told', async () => {
  const { panel } = openNotes();
  const recovery = { kind: 'recovered', count: 3, missing: 1 } as const;
  const { notes, notices } = panel('p', { recover: async () => recovery });
  await notes.start();
  expect(notices.notice.value?.notice).toEqual(recovery);
});

test('a database that never answers is not waited for for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { panel, store } = openNotes();
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
