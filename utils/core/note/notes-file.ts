import * as v from 'valibot';
import { type Note, noteSchema } from './note.ts';

export const NOTES_FORMAT = 'cuecard-notes';
export const NOTES_FILE_VERSION = 1;

/** Largest file that is read, in UTF-16 units: a shift's notes are thousands of times smaller. */
export const NOTES_FILE_MAX = 64 * 1024 * 1024;

const envelope = v.looseObject({
  format: v.literal(NOTES_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  notes: v.array(v.unknown()),
});

export type ReadNotes =
  | {
      readonly kind: 'read';
      readonly notes: readonly Note[];
      /** Places (from 0) of entries that are no notes. */
      readonly damaged: readonly number[];
    }
  | { readonly kind: 'refused'; readonly code: 'too-big' | 'not-json' | 'not-notes' | 'newer' };

type Entry = unknown;

/** Step n reads an entry of file version n + 1 as one of version n + 2. Every released version stays readable. */
const MIGRATIONS: readonly ((entry: Entry) => Entry)[] = [];

/** The notes as a file that `readNotesFile` takes back. `exportedAt`: milliseconds since 1970. */
export function writeNotesFile(notes: readonly Note[], exportedAt: number): string {
  const file = {
    format: NOTES_FORMAT,
    version: NOTES_FILE_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    notes,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads an exported file. One damaged entry does not cost the others. */
export function readNotesFile(text: string): ReadNotes {
  if (text.length > NOTES_FILE_MAX) return { kind: 'refused', code: 'too-big' };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'refused', code: 'not-json' };
  }
  const file = v.safeParse(envelope, raw);
  if (!file.success) return { kind: 'refused', code: 'not-notes' };
  if (file.output.version > NOTES_FILE_VERSION) return { kind: 'refused', code: 'newer' };
  const notes: Note[] = [];
  const damaged: number[] = [];
  file.output.notes.forEach((entry, index) => {
    const current = MIGRATIONS.slice(file.output.version - 1).reduce((older, migrate) => migrate(older), entry);
    const note = v.safeParse(noteSchema, current);
    if (note.success) notes.push(note.output);
    else damaged.push(index);
  });
  return { kind: 'read', notes, damaged };
}
