import 'fake-indexeddb/auto';
import { effect, signal, untracked } from '@preact/signals';
import { onTestFinished } from 'vitest';
import { type CallRecord, startedCall, withEvents } from '../../utils/core/call/call-record.ts';
import { createNavigation } from '../../utils/state/navigation.ts';
import { createNotesState, type NotesPorts } from '../../utils/state/notes.ts';
import { createNoticeState } from '../../utils/state/notice.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { createMemoryDrafts } from '../support/memory-drafts.ts';

export const FULL = { kind: 'fault', fault: { kind: 'full' } } as const;

/** Panels on one database; each call of `panel` opens another. */
export function openNotes() {
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
