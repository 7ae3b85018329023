import { mergeNotes } from '../core/note/merge-notes.ts';
import type { Note } from '../core/note/note.ts';
import type { NoteStore, StoreFailure } from '../core/note/note-store.ts';
import { type NotesTally, nextTally } from '../core/note/notes-tally.ts';
import { saveNote } from '../core/note/save-note.ts';
import type { CuecardDatabase } from './database.ts';
import { faultOf } from './fault-of.ts';
import { liveFrom } from './live-from.ts';

const TALLY = 'notes';

/** Notes in the database. `newId`: random, for the epoch of the tally. */
export function createNoteStore(db: CuecardDatabase, newId: () => string): NoteStore {
  const newestFirst = () => db.notes.orderBy('createdAt').reverse();
  const readTally = async () => (await db.meta.get(TALLY))?.value as NotesTally | undefined;

  /** Runs a change of the notes and counts it, in one transaction. `change` gives null when there is nothing to do. */
  const changing = <T>(change: () => Promise<T>, isChange: (result: T) => boolean): Promise<T | StoreFailure> =>
    db
      .transaction('rw', db.notes, db.meta, async () => {
        const result = await change();
        if (isChange(result)) {
          const tally = nextTally(await readTally(), await db.notes.count(), newId);
          await db.meta.put({ key: TALLY, value: tally });
        }
        return result;
      })
      .catch((error: unknown): StoreFailure => ({ kind: 'fault', fault: faultOf(error) }));

  return {
    latest: (limit) => liveFrom(() => newestFirst().limit(limit).toArray()),
    everything: () => liveFrom(() => newestFirst().toArray()),
    one: (id) => liveFrom(() => db.notes.get(id)),
    save: (edit, now) =>
      changing(
        async () => {
          const stored = await db.notes.get(edit.base.id);
          const decision = saveNote(stored ?? (edit.base.revision === 0 ? edit.base : undefined), edit, now);
          if (decision.kind !== 'save') return decision;
          await db.notes.put(decision.note);
          return { kind: 'saved' as const, note: decision.note };
        },
        ({ kind }) => kind === 'saved',
      ),
    remove: (id) =>
      changing(
        async () => {
          const note = await db.notes.get(id);
          if (note === undefined) return { kind: 'gone' as const };
          await db.notes.delete(id);
          return { kind: 'removed' as const, note };
        },
        ({ kind }) => kind === 'removed',
      ),
    restore: (notes) =>
      changing(
        async () => {
          const merged = mergeNotes(await db.notes.toArray(), notes);
          await db.notes.bulkAdd(merged.added);
          return { kind: 'restored' as const, merged };
        },
        ({ merged }) => merged.added.length > 0,
      ),
    recover: (notes) =>
      changing(
        async () => {
          const present = await db.notes.bulkGet(notes.map(({ id }) => id));
          const lost = notes.filter((note, index) => (present[index]?.revision ?? 0) < note.revision);
          await db.notes.bulkPut(lost);
          // A new epoch: what was is over, and the count starts from what is really there.
          await db.meta.delete(TALLY);
          return { kind: 'recovered' as const, notes: lost };
        },
        () => true,
      ),
    all: () => db.notes.orderBy('createdAt').toArray(),
    tally: readTally,
    census: () =>
      db.transaction('r', db.notes, db.meta, async () => ({
        tally: await readTally(),
        present: (await db.notes.toArray()).map(({ id, revision }: Note) => ({ id, revision })),
      })),
  };
}
