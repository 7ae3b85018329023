import type { Note } from '../../core/note/note.ts';
import type { NoteCopies } from '../../core/note/note-copies.ts';
import { type Salvaged, salvageNotes } from '../../core/note/salvage-notes.ts';

export interface RescuePorts {
  readonly copies: NoteCopies;
  /** Rows of the notes table as they are, whatever state the database is in. */
  readonly readRows: () => Promise<{ readonly rows: readonly unknown[]; readonly unreadable: number }>;
}

export interface Rescued extends Salvaged {
  /** Rows that are there and gave only an error. */
  readonly lost: number;
}

/**
 * Every note that can be read from anywhere: the rows of the database, the copies beside it, and what the agent is
 * typing. Never fails; what gives an error is left out and counted where it can be.
 */
export async function rescueNotes({ copies, readRows }: RescuePorts, typed: readonly Note[]): Promise<Rescued> {
  const stored = await readRows().catch(() => ({ rows: [], unreadable: 0 }));
  const listed = await copies.list().catch(() => []);
  const copied = await Promise.all(listed.map((version) => copies.read(version).catch(() => undefined)));
  const { notes, unreadable } = salvageNotes([...typed, ...stored.rows, ...copied.filter((row) => row !== undefined)]);
  const newestFirst = [...notes].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  return { notes: newestFirst, unreadable, lost: stored.unreadable };
}
