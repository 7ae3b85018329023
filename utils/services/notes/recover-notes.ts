import type { Note } from '../../core/note/note.ts';
import { type NoteVersion, planCopies } from '../../core/note/note-copies.ts';
import type { NoteStore } from '../../core/note/note-store.ts';
import { hasLostNotes } from '../../core/note/notes-tally.ts';
import { salvageNotes } from '../../core/note/salvage-notes.ts';
import type { CopyPorts } from './copied-notes.ts';

export type Recovery =
  | { readonly kind: 'whole' }
  /** The browser had lost notes: how many are back, and how many could not be found anywhere. */
  | { readonly kind: 'recovered'; readonly count: number; readonly missing: number }
  /** The database cannot be used now; the next start tries again. */
  | { readonly kind: 'fault' };

export interface RecoverPorts extends CopyPorts {
  readonly store: NoteStore;
  /** Runs while no other panel does the same. */
  readonly exclusively: <T>(name: string, run: () => Promise<T>) => Promise<T>;
}

/** Run at each start: puts back what the browser has lost of the notes, then makes the copies equal to the notes. */
export function recoverNotes(ports: RecoverPorts): Promise<Recovery> {
  return ports.exclusively('recover-notes', async () => {
    try {
      return await recover(ports);
    } catch {
      return { kind: 'fault' };
    }
  });
}

async function recover({ store, copies, witness }: RecoverPorts): Promise<Recovery> {
  const listed = await copies.list().catch((): NoteVersion[] => []);
  const { tally, present } = await store.census();
  const last = await witness.load();
  if (!hasLostNotes(last, tally, present.length)) {
    await level(store, copies, listed);
    if (tally) await witness.save(tally);
    return { kind: 'whole' };
  }
  const rows = await Promise.all(listed.map((version) => copies.read(version)));
  const answer = await store.recover(salvageNotes(rows.filter((row) => row !== undefined)).notes);
  if (answer.kind === 'fault') return answer;
  const after = await store.census();
  if (after.tally) await witness.save(after.tally);
  const expected = Math.max(last?.count ?? 0, tally?.count ?? 0);
  const missing = Math.max(0, expected - after.present.length);
  const count = answer.notes.length;
  return count === 0 && missing === 0 ? { kind: 'whole' } : { kind: 'recovered', count, missing };
}

async function level(store: NoteStore, copies: RecoverPorts['copies'], listed: readonly NoteVersion[]): Promise<void> {
  const notes = await store.all();
  const plan = planCopies(listed, notes);
  const byId = new Map<string, Note>(notes.map((note) => [note.id, note]));
  for (const id of plan.write) {
    const note = byId.get(id);
    if (note) await copies.write(note);
  }
  for (const version of plan.drop) await copies.drop(version);
}
