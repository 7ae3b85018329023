import type { Note } from './note.ts';
import type { NotesTally } from './notes-tally.ts';

/** A note at one of its revisions. */
export type NoteVersion = Pick<Note, 'id' | 'revision'>;

/** Copies of the notes outside of the database, a file each, for the day the browser empties the database. */
export interface NoteCopies {
  list(): Promise<readonly NoteVersion[]>;
  /** What the copy holds; undefined when it cannot be read. */
  read(version: NoteVersion): Promise<unknown>;
  write(note: Note): Promise<void>;
  drop(version: NoteVersion): Promise<void>;
}

/** The last tally, kept outside of the database. */
export interface TallyWitness {
  load(): Promise<NotesTally | undefined>;
  save(tally: NotesTally): Promise<void>;
}

export interface CopyPlan {
  /** Ids of notes that have no copy of their present revision. */
  readonly write: readonly string[];
  readonly drop: readonly NoteVersion[];
}

/**
 * What makes the copies equal to the notes. The copies must be listed before the notes are: a copy is made after its
 * note, so one without a note is of a deleted note, never of one that is new.
 */
export function planCopies(copies: readonly NoteVersion[], notes: readonly NoteVersion[]): CopyPlan {
  const nameOf = ({ id, revision }: NoteVersion) => `${id}.${revision}`;
  const copied = new Set(copies.map(nameOf));
  const revisions = new Map(notes.map(({ id, revision }) => [id, revision]));
  return {
    write: notes.filter((note) => !copied.has(nameOf(note))).map(({ id }) => id),
    drop: copies.filter(({ id, revision }) => revision < (revisions.get(id) ?? Number.POSITIVE_INFINITY)),
  };
}
