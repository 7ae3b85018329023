import * as v from 'valibot';
import { NOTE_PHONE_MAX, NOTE_SURNAME_MAX, NOTE_TEXT_MAX, type Note, noteSchema } from './note.ts';

export interface Salvaged {
  readonly notes: readonly Note[];
  /** Rows whose words are not, or not wholly, in `notes`; to be handed on as they are. */
  readonly unreadable: readonly unknown[];
}

/**
 * Notes from rows of which nothing is certain: of an older, newer or damaged database. A row that is not quite a note
 * becomes one when words can be made out in it. Of the same id the highest revision wins.
 */
export function salvageNotes(rows: readonly unknown[]): Salvaged {
  const byId = new Map<string, Note>();
  const unreadable: unknown[] = [];
  for (const [index, row] of rows.entries()) {
    const note = noteFrom(row, `salvaged-${index}`);
    if (note === undefined || isCut(row, note)) unreadable.push(row);
    if (note !== undefined && (byId.get(note.id)?.revision ?? 0) < note.revision) byId.set(note.id, note);
  }
  return { notes: [...byId.values()], unreadable };
}

/** Words beyond what a note holds stay with the row. */
function isCut(row: unknown, note: Note): boolean {
  return (['text', 'surname', 'phone'] as const).some((name) => {
    const words = (row as Record<string, unknown>)[name];
    return typeof words === 'string' && words.length > note[name].length;
  });
}

function noteFrom(row: unknown, otherId: string): Note | undefined {
  const whole = v.safeParse(noteSchema, row);
  if (whole.success) return whole.output;
  if (typeof row !== 'object' || row === null) return undefined;
  const field = (name: string): unknown => (row as Record<string, unknown>)[name];
  const words = (name: string, max: number) =>
    typeof field(name) === 'string' ? String(field(name)).slice(0, max) : '';
  const entry = <K extends keyof Note>(name: K, otherwise: NonNullable<Note[K]>): NonNullable<Note[K]> => {
    const parsed = v.safeParse(noteSchema.entries[name], field(name));
    return parsed.success && parsed.output !== undefined ? (parsed.output as NonNullable<Note[K]>) : otherwise;
  };
  const text = words('text', NOTE_TEXT_MAX);
  const surname = words('surname', NOTE_SURNAME_MAX);
  const phone = words('phone', NOTE_PHONE_MAX);
  if (text === '' && surname === '' && phone === '') return undefined;
  const createdAt = entry('createdAt', 0);
  return {
    id: entry('id', otherId),
    revision: entry('revision', 1),
    createdAt,
    updatedAt: entry('updatedAt', createdAt),
    surname,
    phone,
    scripts: entry('scripts', []),
    text,
  };
}
