import { NOTE_FIELDS, type NoteFields } from './note.ts';

/** The fields of a save: as they were typed, and as they were handed to the store. */
export interface SentFields {
  readonly typed: NoteFields;
  readonly edited: NoteFields;
}

/**
 * The fields of an editor after a save that brought in words of another panel: what was saved where nothing was typed
 * since, what is typed where it goes on from what was saved; null where new words of both sides meet in one field.
 */
export function joinedFields(saved: NoteFields, sent: SentFields, typed: NoteFields): NoteFields | null {
  const joined = { ...typed };
  for (const field of NOTE_FIELDS) {
    const isMine = saved[field] === sent.edited[field] || saved[field] === sent.edited[field].trim();
    if (typed[field] === sent.typed[field]) joined[field] = saved[field];
    else if (!isMine) return null;
  }
  return joined;
}
