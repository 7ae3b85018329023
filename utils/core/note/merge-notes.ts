import type { Note } from './note.ts';

export interface MergedNotes {
  /** Notes to add; none of them replaces one that exists. */
  readonly added: readonly Note[];
  /** Those of `added` that stand beside an existing note of the same origin with other words. */
  readonly conflicts: readonly { readonly existing: string; readonly added: string }[];
  /** How many were there already, word for word or as a part of a longer text. */
  readonly known: number;
}

/** A short name for the contents of a note: two 32-bit FNV-1a hashes with different seeds, in base 36. */
function fingerprint(note: Note): string {
  const text = JSON.stringify([note.surname, note.phone, note.text, note.scripts]);
  const hash = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9747b28c)}`;
}

function holds(existing: Note, restored: Note): boolean {
  const sameOrEmpty = (kept: string, other: string) => other === '' || kept === other;
  return (
    existing.text.includes(restored.text) &&
    sameOrEmpty(existing.surname, restored.surname) &&
    sameOrEmpty(existing.phone, restored.phone)
  );
}

/**
 * Merges restored notes into existing ones by id, never replacing: a note whose id is taken by other words is added
 * under an id of its own, made from its contents, so that restoring the same file twice adds nothing the second time.
 */
export function mergeNotes(existing: readonly Note[], restored: readonly Note[]): MergedNotes {
  const byId = new Map(existing.map((note) => [note.id, note]));
  const added: Note[] = [];
  const conflicts: { existing: string; added: string }[] = [];
  let known = 0;
  const add = (note: Note) => {
    byId.set(note.id, note);
    added.push(note);
  };
  for (const note of restored) {
    const own = byId.get(note.id);
    if (own === undefined) {
      add(note);
      continue;
    }
    if (holds(own, note)) {
      known += 1;
      continue;
    }
    const origin = note.id.replace(/~.*$/, '').slice(0, 60);
    let id = `${origin}~${fingerprint(note)}`;
    let twin = byId.get(id);
    while (twin !== undefined && !holds(twin, note)) {
      id += '~';
      twin = byId.get(id);
    }
    if (twin !== undefined) known += 1;
    else {
      add({ ...note, id });
      conflicts.push({ existing: own.id, added: id });
    }
  }
  return { added, conflicts, known };
}
