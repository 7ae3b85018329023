import type { Note } from '../../core/note/note.ts';
import type { NoteCopies, TallyWitness } from '../../core/note/note-copies.ts';
import type { NoteStore } from '../../core/note/note-store.ts';

export interface CopyPorts {
  readonly copies: NoteCopies;
  readonly witness: TallyWitness;
}

/**
 * A note store whose every change is followed outside of the database, once it is done: the copy of the note first,
 * then the tally. An answer never waits for that, and a copy that fails costs nothing: the next start makes it.
 */
export function copiedNotes(
  store: NoteStore,
  { copies, witness }: CopyPorts,
): NoteStore & { settled(): Promise<void> } {
  let work: Promise<void> = Promise.resolve();
  const afterwards = (job: () => Promise<void>) => {
    work = work
      .then(job)
      .then(async () => {
        const tally = await store.tally();
        if (tally) await witness.save(tally);
      })
      .catch(() => {});
  };
  const copy = async (note: Note) => {
    await copies.write(note);
    await copies.drop({ id: note.id, revision: note.revision - 1 });
  };
  return {
    ...store,
    save: async (edit, now) => {
      const answer = await store.save(edit, now);
      if (answer.kind === 'saved') afterwards(() => copy(answer.note));
      return answer;
    },
    remove: async (id) => {
      const answer = await store.remove(id);
      if (answer.kind === 'removed') afterwards(() => copies.drop(answer.note));
      return answer;
    },
    restore: async (notes) => {
      const answer = await store.restore(notes);
      if (answer.kind === 'restored') {
        afterwards(async () => {
          for (const note of answer.merged.added) await copy(note);
        });
      }
      return answer;
    },
    /** When every copy asked for so far is made. */
    settled: () => work,
  };
}
