import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { CallRecord } from '../core/call/call-record.ts';
import { notesOfCall, scriptsForNote } from '../core/note/call-notes.ts';
import { cutPlace } from '../core/note/cut-place.ts';
import { findNotes, type NoteDay, notesByDay } from '../core/note/find-notes.ts';
import { NOTE_PHONE_MAX, NOTE_SURNAME_MAX, NOTE_TEXT_MAX, type Note, type NoteField } from '../core/note/note.ts';
import { createNoteFinder } from '../core/note/note-finder.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import type { Moment } from '../core/time/wall-clock.ts';
import type { Recovery } from '../services/notes/recover-notes.ts';
import type { Rescued } from '../services/notes/rescue-notes.ts';
import type { Navigation } from './navigation.ts';
import type { NoteEditor, NoteEditorPorts } from './note-editor.ts';
import { createNoteSessions, type NoteSessions, type OpenNote } from './note-sessions.ts';
import { createNotesFiles, type DownloadPort, type NotesFiles } from './notes-files.ts';
import type { NoticeState } from './notice.ts';

/** A database that has not answered for so long is treated as one that does not open, until it does. */
const SILENCE_MS = 5000;

/** Notes shown at first, and added by “show more”. */
const PAGE = 60;

export type NotesList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notes'; readonly notes: readonly Note[]; readonly hasMore: boolean }
  /** The database cannot be used; `rescued`: what can be read all the same, null while that is being found out. */
  | { readonly kind: 'fault'; readonly fault: StoreFault; readonly rescued: Rescued | null };

export interface NotesPorts extends Pick<NoteEditorPorts, 'store' | 'drafts'> {
  readonly recover: () => Promise<Recovery>;
  readonly rescue: (typed: readonly Note[]) => Promise<Rescued>;
  /** Opens the panel anew, and with it the database. */
  readonly reload: () => void;
}

export interface NotesState {
  readonly list: ReadonlySignal<NotesList>;
  readonly query: Signal<string>;
  /** The notes of the list that fit the query, by day. */
  readonly days: ReadonlySignal<readonly NoteDay[]>;
  /** Notes with words that are not saved, as they would be; those that fit the query. */
  readonly unsaved: ReadonlySignal<readonly Note[]>;
  readonly sessions: NoteSessions;
  readonly files: NotesFiles;
  /** The note that was begun last, as long as it holds nothing. */
  readonly begun: Signal<Note | null>;
  /** This computer’s clock and zone. */
  now(): Moment;
  /** The last deletion, to be taken back. */
  readonly undo: ReadonlySignal<(() => void) | null>;
  /** Follows the list while it is looked at; gives what ends that. */
  follow(): () => void;
  showMore(): void;
  /** Opens the note of the call in front; from that note, from the list, or without a call, a new one. */
  begin(): void;
  /** A field of a note lost the focus: its words are final, and name the customer of the call where nobody did. */
  settle(editor: NoteEditor, field: NoteField): Promise<void>;
  open(id: string, show: (open: OpenNote) => void): () => void;
  /** Deletes a note; false when it could not be. */
  remove(id: string): Promise<boolean>;
  /** Moves what a note is too long by into a new note, and opens that. */
  splitOff(id: string): void;
  /** Opens the panel anew, and with it the database. */
  reload(): void;
  /** Puts right what the last time left: lost notes, unsaved words. */
  start(): Promise<void>;
}

interface NotesInputs extends NotesPorts, Pick<NoteEditorPorts, 'joinCall'> {
  readonly newId: () => string;
  /** The call in front. */
  readonly call: ReadonlySignal<CallRecord | null>;
  readonly download: DownloadPort;
  readonly now: () => Moment;
  readonly navigation: Navigation;
  readonly notices: NoticeState;
  /** What is known of the customer, as it would be typed. */
  /** Tells the call in front a name or number, unless it knows one. */
  readonly nameCustomer: (field: 'surname' | 'phone', typed: string) => void;
  readonly customer: () => { readonly surname: string; readonly phone: string };
}

export function createNotesState(inputs: NotesInputs): NotesState {
  const { store, navigation, notices, now, call } = inputs;
  const at = () => now().at;
  const begun = signal<Note | null>(null);
  const sessions = createNoteSessions({
    store,
    drafts: inputs.drafts,
    joinCall: (note) => {
      if (begun.value?.id === note.id) begun.value = null;
      return inputs.joinCall(note);
    },
    now: at,
  });
  const list = signal<NotesList>({ kind: 'loading' });
  const query = signal('');
  const limit = signal(PAGE);
  const undo = signal<(() => void) | null>(null);
  const find = createNoteFinder();
  const isSearching = computed(() => query.value.trim() !== '');

  const days = computed(() => {
    const { value } = list;
    if (value.kind !== 'notes') return [];
    return notesByDay(isSearching.value ? find(value.notes, query.value) : value.notes, now().zone);
  });

  const showFault = (fault: StoreFault) => {
    list.value = { kind: 'fault', fault, rescued: null };
    void inputs.rescue(sessions.typed()).then((rescued) => {
      if (list.value.kind === 'fault') list.value = { kind: 'fault', fault, rescued };
    });
  };

  /** A note for the customer of now, that holds no words yet. */
  const blankNote = (id: string): Note => {
    const { surname, phone } = inputs.customer();
    const front = call.value;
    return {
      id,
      revision: 0,
      ...(front && { callId: front.id }),
      createdAt: at(),
      updatedAt: at(),
      surname: surname.slice(0, NOTE_SURNAME_MAX),
      phone: phone.slice(0, NOTE_PHONE_MAX),
      scripts: front ? scriptsForNote(front, id, at()) : [],
      text: '',
    };
  };
  const show = (id: string) => navigation.go({ view: 'note', id });

  // A search ends with the looking among notes.
  effect(() => {
    const { view } = navigation.route.value;
    if (view !== 'notes' && view !== 'note') query.value = '';
  });

  // Scripts used in a call come into its latest note, whether or not it is in view.
  const used = computed(() => {
    const front = call.value;
    const id = front && notesOfCall(front).at(-1);
    return front && id ? JSON.stringify([id, scriptsForNote(front, id, 0)]) : '';
  });
  effect(() => {
    if (used.value === '') return;
    untracked(() => {
      const front = call.value;
      const id = front && notesOfCall(front).at(-1);
      if (front && id) void sessions.use(id, (note) => scriptsForNote(front, id, note.createdAt));
    });
  });

  /** Tells of a deletion, and takes it back on demand. */
  const offerUndo = (takeBack: () => Promise<void>) => {
    const run = () => {
      if (undo.value === run) undo.value = null;
      void takeBack();
    };
    undo.value = run;
    notices.show({ kind: 'note-deleted', undo: run });
  };

  return {
    list,
    query,
    days,
    unsaved: computed(() => findNotes(sessions.typed(), query.value)),
    sessions,
    begun,
    now,
    undo,
    files: createNotesFiles({ ...inputs, sessions }),
    follow: () =>
      effect(() => {
        const source = isSearching.value ? store.everything() : store.latest(limit.value + 1);
        const most = isSearching.value ? Number.POSITIVE_INFINITY : limit.value;
        const stop = source.subscribe((notes) => {
          list.value = { kind: 'notes', notes: notes.slice(0, most), hasMore: notes.length > most };
        }, showFault);
        const silence = setTimeout(() => {
          if (list.value.kind === 'loading') showFault({ kind: 'unavailable' });
        }, SILENCE_MS);
        return () => {
          stop();
          clearTimeout(silence);
        };
      }),
    showMore: () => {
      limit.value += PAGE;
    },
    begin: () => {
      const ofCall = call.value && notesOfCall(call.value).at(-1);
      const route = navigation.route.value;
      const isAmongNotes = route.view === 'notes' || (route.view === 'note' && route.id === ofCall);
      if (ofCall && !isAmongNotes) return show(ofCall);
      const before = begun.value;
      // A note begun and left empty is taken up again, unless it was for another call.
      if (before && before.callId === call.value?.id && !sessions.editorOf(before.id)?.isDirty.value) {
        sessions.begin(before);
        return show(before.id);
      }
      const note = blankNote(inputs.newId());
      begun.value = note;
      sessions.begin(note);
      show(note.id);
    },
    settle: async (editor, field) => {
      editor.words.settle(field);
      await editor.flush();
      const { callId } = editor.note.value;
      if (field !== 'text' && callId !== undefined && callId === call.value?.id) {
        inputs.nameCustomer(field, editor.words.fields.value[field]);
      }
    },
    open: (id, tell) =>
      sessions.open(id, (open) => {
        // A note that was begun and not yet written in is nowhere but here.
        const blank = open.kind === 'gone' && begun.value?.id === id ? begun.value : null;
        tell(blank ? { kind: 'editor', editor: sessions.begin(blank) } : open);
      }),
    remove: async (id) => {
      const editor = sessions.editorOf(id);
      await editor?.flush();
      const answer = await store.remove(id);
      const typed = editor?.isDirty.value ? editor.draft() : null;
      if (answer.kind === 'fault' && !(typed && typed.base.revision === 0)) {
        notices.show({ kind: 'storage-failed' });
        return false;
      }
      sessions.giveUp(id);
      if (begun.value?.id === id) begun.value = null;
      if (answer.kind !== 'removed' && !typed) return true;
      offerUndo(async () => {
        const back = answer.kind === 'removed' ? await store.restore([answer.note]) : null;
        if (back?.kind === 'fault') notices.show({ kind: 'storage-failed' });
        else if (typed) sessions.resume(typed);
      });
      return true;
    },
    splitOff: (id) => {
      const words = sessions.editorOf(id)?.words;
      if (!words) return;
      const { text } = words.fields.value;
      const cut = cutPlace(text, NOTE_TEXT_MAX);
      const rest = sessions.begin({ ...blankNote(inputs.newId()), ...words.fields.value, text: '' });
      rest.words.type('text', text.slice(cut).trimStart(), null);
      words.type('text', text.slice(0, cut).trimEnd(), null);
      show(rest.note.value.id);
    },
    reload: inputs.reload,
    start: async () => {
      const recovery = await inputs.recover();
      if (recovery.kind === 'recovered') notices.show(recovery);
      await sessions.start();
    },
  };
}
