import { type SearchableNote, searchableNote, wordsOf } from './find-notes.ts';
import type { Note } from './note.ts';

/** Finds notes again and again: what was made comparable once is kept as long as the note does not change. */
export function createNoteFinder(): (notes: readonly Note[], query: string) => Note[] {
  let known = new Map<string, { readonly revision: number; readonly form: SearchableNote }>();
  return (notes, query) => {
    const words = wordsOf(query);
    const next: typeof known = new Map();
    const found = notes.filter((note) => {
      const kept = known.get(note.id);
      const form = kept?.revision === note.revision ? kept.form : searchableNote(note);
      next.set(note.id, { revision: note.revision, form });
      return form.holds(words);
    });
    known = next;
    return found;
  };
}
