import type { Live } from '../store/live.ts';
import type { StoreFault } from '../store/store-fault.ts';
import type { MergedNotes } from './merge-notes.ts';
import type { Note } from './note.ts';
import type { NoteVersion } from './note-copies.ts';
import type { NotesTally } from './notes-tally.ts';
import type { NoteEdit, SaveNote } from './save-note.ts';

/** The store could not do it; nothing has changed. */
export interface StoreFailure {
  readonly kind: 'fault';
  readonly fault: StoreFault;
}

/** `saved`: on the disk when this arrives, not before. Every other answer has changed nothing. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly note: Note }
  | Exclude<SaveNote, { readonly kind: 'save' }>
  | StoreFailure;

export type RemoveAnswer = { readonly kind: 'removed'; readonly note: Note } | { readonly kind: 'gone' } | StoreFailure;

export type RestoreAnswer = { readonly kind: 'restored'; readonly merged: MergedNotes } | StoreFailure;

export type RecoverAnswer = { readonly kind: 'recovered'; readonly notes: readonly Note[] } | StoreFailure;

/** What the store knows of itself. */
export interface NotesCensus {
  readonly tally: NotesTally | undefined;
  /** Every note that is really there. */
  readonly present: readonly NoteVersion[];
}

/** Where notes are kept. Each call is one transaction, and is answered when it is done. */
export interface NoteStore {
  /** The newest notes, newest first, at most that many. */
  latest(limit: number): Live<readonly Note[]>;
  /** Every note, newest first. */
  everything(): Live<readonly Note[]>;
  /** One note; undefined while there is none with this id. */
  one(id: string): Live<Note | undefined>;
  /**
   * Saves an edit unless another one came between. A base of revision 0 is a note that was never saved. `now`:
   * milliseconds since 1970.
   */
  save(edit: NoteEdit, now: number): Promise<SaveAnswer>;
  remove(id: string): Promise<RemoveAnswer>;
  /** Merges notes by id and never replaces one; a deleted note given back comes back. */
  restore(notes: readonly Note[]): Promise<RestoreAnswer>;
  /** Puts back what the database has lost: a note that is missing or stands at an earlier revision. */
  recover(notes: readonly Note[]): Promise<RecoverAnswer>;
  /** Every note, oldest first. Rejects when the database cannot be read. */
  all(): Promise<readonly Note[]>;
  /** Rejects when the database cannot be read. */
  tally(): Promise<NotesTally | undefined>;
  /** Rejects when the database cannot be read. */
  census(): Promise<NotesCensus>;
}
