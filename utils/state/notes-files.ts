import { type ReadonlySignal, signal } from '@preact/signals';
import { mergeNotes } from '../core/note/merge-notes.ts';
import type { Note } from '../core/note/note.ts';
import type { NoteStore } from '../core/note/note-store.ts';
import { type CsvHeadings, notesCsv } from '../core/note/notes-csv.ts';
import { NOTES_FILE_MAX, type ReadNotes, readNotesFile, writeNotesFile } from '../core/note/notes-file.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import { type Moment, wallTime } from '../core/time/wall-clock.ts';
import type { Rescued } from '../services/notes/rescue-notes.ts';
import type { NoteSessions } from './note-sessions.ts';
import type { NoticeState } from './notice.ts';

/** Hands a file to the agent. `type`: a MIME type. */
export type DownloadPort = (name: string, type: string, text: string) => void;

/** A file that the agent has chosen. `size` in bytes. */
export interface ChosenFile {
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** How far a restore has come. */
export type RestoreStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly code: Extract<ReadNotes, { kind: 'refused' }>['code'] | 'unreadable' }
  /** What restoring would do; nothing has happened yet. */
  | {
      readonly kind: 'preview';
      readonly notes: readonly Note[];
      readonly added: number;
      readonly known: number;
      readonly both: number;
      readonly damaged: number;
    }
  | { readonly kind: 'fault'; readonly fault: StoreFault };

export interface NotesFiles {
  readonly restoring: ReadonlySignal<RestoreStep | null>;
  /** All notes as a file that can be restored. */
  exportBackup(): Promise<void>;
  /** All notes as a table, numbers and codes masked. */
  exportTable(headings: CsvHeadings): Promise<void>;
  /** Whatever can be read, when the database cannot be used. */
  exportRescue(): Promise<void>;
  read(file: ChosenFile): Promise<void>;
  restore(): Promise<void>;
  cancel(): void;
}

interface NotesFilesInputs {
  readonly store: NoteStore;
  readonly rescue: (typed: readonly Note[]) => Promise<Rescued>;
  readonly download: DownloadPort;
  readonly now: () => Moment;
  readonly notices: NoticeState;
  readonly sessions: NoteSessions;
}

export function createNotesFiles(inputs: NotesFilesInputs): NotesFiles {
  const { store, download, now, notices, sessions } = inputs;
  const restoring = signal<RestoreStep | null>(null);

  const save = (extension: string, type: string, text: string) => {
    const { year, month, day } = wallTime(now());
    const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    download(`cuecard-notes-${date}.${extension}`, type, text);
  };
  const exportRescue = async () => {
    const { notes, unreadable } = await inputs.rescue(sessions.typed());
    const file = JSON.parse(writeNotesFile(notes, now().at));
    if (notes.length + unreadable.length > 0) {
      save('json', 'application/json', `${JSON.stringify({ ...file, unreadable }, null, 1)}\n`);
    }
    notices.show({ kind: 'rescued', count: notes.length });
  };
  const allNotes = async () => {
    await sessions.flushAll();
    return store.all();
  };

  return {
    restoring,
    exportRescue,
    exportBackup: async () => {
      try {
        save('json', 'application/json', writeNotesFile(await allNotes(), now().at));
      } catch {
        await exportRescue();
      }
    },
    exportTable: async (headings) => {
      const notes = await allNotes().catch(async () => (await inputs.rescue(sessions.typed())).notes);
      save('csv', 'text/csv', notesCsv(notes, headings, now().zone));
    },
    read: async (file) => {
      restoring.value = { kind: 'reading' };
      // A character takes at least one byte and at most three for each UTF-16 unit.
      if (file.size > NOTES_FILE_MAX * 3) {
        restoring.value = { kind: 'refused', code: 'too-big' };
        return;
      }
      try {
        restoring.value = await previewOf(readNotesFile(await file.text()), store);
      } catch {
        restoring.value = { kind: 'refused', code: 'unreadable' };
      }
    },
    restore: async () => {
      const step = restoring.value;
      if (step?.kind !== 'preview') return;
      restoring.value = { kind: 'reading' };
      const answer = await store.restore(step.notes);
      if (answer.kind === 'fault') {
        restoring.value = answer;
        return;
      }
      restoring.value = null;
      const { added, conflicts, known } = answer.merged;
      notices.show({ kind: 'restored', added: added.length - conflicts.length, same: known, both: conflicts.length });
    },
    cancel: () => {
      restoring.value = null;
    },
  };
}

async function previewOf(read: ReadNotes, store: NoteStore): Promise<RestoreStep> {
  if (read.kind === 'refused') return read;
  const existing = await store.all().catch(() => null);
  if (existing === null) return { kind: 'fault', fault: { kind: 'unavailable' } };
  const { added, conflicts, known } = mergeNotes(existing, read.notes);
  return {
    kind: 'preview',
    notes: read.notes,
    added: added.length - conflicts.length,
    known,
    both: conflicts.length,
    damaged: read.damaged.length,
  };
}
