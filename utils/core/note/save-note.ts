import { combineTexts } from './combine-texts.ts';
import { NOTE_SCRIPTS_MAX, type Note, type NoteFields, type TooLong, tooLong } from './note.ts';
import { redact } from './redaction/redact.ts';

const FIELDS = ['surname', 'phone', 'text'] as const;

export type SaveNote =
  | { readonly kind: 'save'; readonly note: Note }
  /** Nothing differs from what is stored. */
  | { readonly kind: 'unchanged'; readonly note: Note }
  /** Somebody saved in between (another panel): both versions, and one that holds the words of both. */
  | { readonly kind: 'conflict'; readonly stored: Note; readonly edited: NoteFields; readonly combined: NoteFields }
  /** The stored note is gone, deleted in between: the edit must be saved as a new one or given up. */
  | { readonly kind: 'deleted'; readonly edited: NoteFields }
  | { readonly kind: 'too-long'; readonly fields: readonly TooLong[] };

export interface NoteEdit {
  /** The note as it was when the editing began. */
  readonly base: Note;
  readonly edited: NoteFields;
  /** Scripts used meanwhile; they join those of the note. */
  readonly scripts?: readonly string[];
  /** Originals the agent has unmasked. */
  readonly kept?: ReadonlySet<string>;
}

/** Decides what to write when an agent's edit meets what is stored now. Text is redacted here, before any write. */
export function saveNote(stored: Note | undefined, edit: NoteEdit, now: number): SaveNote {
  const { base, kept } = edit;
  const edited: NoteFields = {
    surname: edit.edited.surname.trim(),
    phone: edit.edited.phone.trim(),
    text: redact(edit.edited.text, 0, kept).text,
  };
  const fields = tooLong(edited);
  if (fields.length > 0) return { kind: 'too-long', fields };
  if (stored === undefined) return { kind: 'deleted', edited };
  const scripts = [...new Set([...stored.scripts, ...(edit.scripts ?? [])])].slice(0, NOTE_SCRIPTS_MAX);
  const combined = combineFields(base, stored, edited);
  const isContested = FIELDS.some((field) => new Set([base[field], stored[field], edited[field]]).size === 3);
  if (isContested) return { kind: 'conflict', stored, edited, combined };
  if (FIELDS.every((field) => combined[field] === stored[field]) && scripts.length === stored.scripts.length) {
    return { kind: 'unchanged', note: stored };
  }
  return saved(stored, combined, scripts, now);
}

function saved(stored: Note, fields: NoteFields, scripts: string[], now: number): SaveNote {
  const updatedAt = Math.max(now, stored.updatedAt);
  return { kind: 'save', note: { ...stored, ...fields, scripts, revision: stored.revision + 1, updatedAt } };
}

/** Field by field, the side that changed it; a text that both changed holds the words of both. */
function combineFields(base: NoteFields, stored: NoteFields, edited: NoteFields): NoteFields {
  const one = (field: 'surname' | 'phone') => (edited[field] === base[field] ? stored[field] : edited[field]);
  const text = combineTexts(base.text, stored.text, edited.text);
  return { surname: one('surname'), phone: one('phone'), text };
}
