import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { NoteStore } from '../../utils/core/note/note-store.ts';
import { createNoteEditor } from '../../utils/state/note-editor.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { note } from '../core/note/arbitrary-note.ts';
import { createMemoryDrafts } from '../support/memory-drafts.ts';

const blank = (id = 'a') => note({ id, revision: 0, surname: '', phone: '', text: '', createdAt: 1, updatedAt: 1 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A database and what panels on it need; `panel` opens an editor as one of them. */
function open() {
  const db = new CuecardDatabase(`editor-${crypto.randomUUID()}`);
  onTestFinished(() => db.close());
  const store = createNoteStore(db, () => 'epoch');
  const drafts = createMemoryDrafts();
  let at = 1000;
  const panel = (name: string, base = blank(), replaced: Partial<NoteStore> = {}) => {
    const editor = createNoteEditor(
      {
        store: { ...store, ...replaced },
        drafts: drafts.open(name),
        joinCall: () => null,
        now: () => at,
      },
      base,
    );
    onTestFinished(() => editor.dispose());
    const type = (text: string) => void editor.words.type('text', text, null);
    return { editor, type, status: () => editor.status.value.kind };
  };
  const pass = (ms: number) => {
    at += ms;
    vi.advanceTimersByTime(ms);
  };
  const stored = async () => (await store.all()).map(({ text }) => text);
  return { db, store, drafts, panel, stored, pass };
}

/** Waits until a signal's status is one of these, as the view would see it. */
const until = (status: () => string, ...kinds: string[]) =>
  vi.waitFor(() => expect(kinds).toContain(status()), { interval: 1 });

describe('the saved state is true', () => {
  test('from the first letter to the disk', async () => {
    const { panel, stored, drafts } = open();
    const { type, status } = panel('p');
    expect(status()).toBe('empty');
    type('promised');
    expect(status()).toBe('unsaved');
    expect(drafts.texts()).toEqual({ a: 'promised' });
    expect(await stored()).toEqual([]);
    vi.advanceTimersByTime(600);
    await until(status, 'saving');
    await until(status, 'saved');
    expect(await stored()).toEqual(['promised']);
    await vi.waitFor(() => expect(drafts.texts()).toEqual({}));
  });

  test('what is typed while a save is under way is not called saved', async () => {
    const { panel, store, stored } = open();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { editor, type, status } = panel('p', blank(), {
      save: async (edit, now) => {
        const answer = await store.save(edit, now);
        await gate;
        return answer;
      },
    });
    type('one');
    const done = editor.flush();
    await vi.waitFor(async () => expect(await stored()).toEqual(['one']));
    expect(status()).toBe('saving');
    type('one two');
    release();
    await done;
    expect(status()).toBe('saved');
    expect(await stored()).toEqual(['one two']);
  });

  test('typing without a pause is saved all the same', async () => {
    const { panel, stored, pass } = open();
    const { type } = panel('p');
    let count = 0;
    while (count < 200 && (await stored()).length === 0) {
      count += 1;
      type('x'.repeat(count));
      pass(100);
    }
    expect(count).toBeLessThan(200);
  });

  test('a note that was begun and left empty is never stored', async () => {
    const { panel, stored, drafts } = open();
    const { editor, type } = panel('p');
    type('x');
    type('');
    await editor.flush();
    expect(await stored()).toEqual([]);
    expect(drafts.texts()).toEqual({});
  });
});

describe('two panels', () => {
  async function twoPanels() {
    const opened = open();
    const first = opened.panel('one');
    first.type('base');
    await first.editor.flush();
    const second = opened.panel('two', first.editor.note.value);
    return { ...opened, first, second };
  }

  test('what one saves the other shows, when it is not typing', async () => {
    const { first, second } = await twoPanels();
    first.type('base and more');
    await first.editor.flush();
    await vi.waitFor(() => expect(second.editor.words.fields.value.text).toBe('base and more'), { interval: 1 });
    expect(second.status()).toBe('saved');
  });

  test('different fields are joined without a question', async () => {
    const { first, second, store } = await twoPanels();
    second.editor.words.type('surname', 'Li', null);
    first.type('base and more');
    await first.editor.flush();
    await second.editor.flush();
    expect(await store.all()).toMatchObject([{ surname: 'Li', text: 'base and more' }]);
    expect(second.editor.words.fields.value).toMatchObject({ surname: 'Li', text: 'base and more' });
  });

  test.each([
    ['keepMine', ['base mine'], 'base mine'],
    ['takeOther', ['base other'], 'base other'],
    ['keepBoth', ['base other', 'base mine'], null],
  ] as const)('the same words changed by both: %s', async (choice, parts, exactly) => {
    const { first, second, stored, drafts } = await twoPanels();
    second.type('base mine');
    first.type('base other');
    await first.editor.flush();
    await second.editor.flush();
    expect(second.status()).toBe('conflict');
    expect(await stored()).toEqual(['base other']);
    expect(drafts.texts()).toEqual({ a: 'base mine' });
    second.editor[choice]();
    await until(second.status, 'saved');
    const [text = ''] = await stored();
    if (exactly !== null) expect(text).toBe(exactly);
    for (const part of parts) expect(text).toContain(part.replace('base ', ''));
    await vi.waitFor(() => expect(drafts.texts()).toEqual({}));
  });

  test('a note deleted by the other says so, and can be kept', async () => {
    const { second, store, stored } = await twoPanels();
    await store.remove('a');
    await until(second.status, 'deleted');
    second.editor.keepMine();
    await until(second.status, 'saved');
    expect(await stored()).toEqual(['base']);
  });
});

describe('trouble', () => {
  test('a fault keeps the words and the draft; the next save brings them', async () => {
    const { panel, store, stored, drafts } = open();
    let isFull = true;
    const { editor, type, status } = panel('p', blank(), {
      save: async (edit, now) => (isFull ? { kind: 'fault', fault: { kind: 'full' } } : store.save(edit, now)),
    });
    type('kept');
    await editor.flush();
    expect(editor.status.value).toEqual({ kind: 'fault', fault: { kind: 'full' } });
    expect(drafts.texts()).toEqual({ a: 'kept' });
    isFull = false;
    type('kept on');
    expect(status()).toBe('fault');
    await editor.flush();
    expect(status()).toBe('saved');
    expect(await stored()).toEqual(['kept on']);
  });

  test('a text that is too long is neither cut nor saved, and its draft is whole', async () => {
    const { panel, stored, drafts } = open();
    const { editor, type, status } = panel('p');
    type('x'.repeat(20_001));
    expect(editor.status.value).toEqual({ kind: 'too-long', fields: [{ field: 'text', by: 1 }] });
    await editor.flush();
    expect(await stored()).toEqual([]);
    expect(drafts.texts().a).toHaveLength(20_001);
    type('x'.repeat(20_000));
    await editor.flush();
    expect(status()).toBe('saved');
  });

  test('personal data is masked in the draft too, while the caret still touches it', () => {
    const { panel, drafts } = open();
    const { editor } = panel('p');
    editor.words.type('text', '回电 13800138000', '回电 13800138000'.length);
    expect(editor.words.fields.value.text).toBe('回电 13800138000');
    expect(drafts.texts().a).toBe('回电 138****8000');
  });
});
