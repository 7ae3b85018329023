import * as v from 'valibot';
import { recordId } from '../pack/fields.ts';

/** Longest text of a note, in UTF-16 units: some eight printed pages. */
export const NOTE_TEXT_MAX = 20_000;
export const NOTE_SURNAME_MAX = 60;
export const NOTE_PHONE_MAX = 40;
export const NOTE_SCRIPTS_MAX = 200;

/** Milliseconds since 1970, within what a Date can hold. */
const timestamp = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9~_-]{1,80}$/));

export const noteSchema = v.strictObject({
  id,
  /** Rises by one with every saved change. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  callId: v.optional(id),
  createdAt: timestamp,
  updatedAt: timestamp,
  surname: v.pipe(v.string(), v.maxLength(NOTE_SURNAME_MAX)),
  /** The number as it was typed. */
  phone: v.pipe(v.string(), v.maxLength(NOTE_PHONE_MAX)),
  /** Ids of the scripts used, in order of first use. */
  scripts: v.pipe(v.array(recordId('A script.')), v.maxLength(NOTE_SCRIPTS_MAX)),
  /** Redacted before it gets here. */
  text: v.pipe(v.string(), v.maxLength(NOTE_TEXT_MAX)),
});

/** What an agent wrote down about one contact with a customer. */
export type Note = v.InferOutput<typeof noteSchema>;

/** The part of a note that an agent types. */
export type NoteFields = Pick<Note, 'surname' | 'phone' | 'text'>;

export type NoteField = keyof NoteFields;

export const NOTE_FIELDS: readonly NoteField[] = ['surname', 'phone', 'text'];

const LIMITS: Readonly<Record<NoteField, number>> = {
  surname: NOTE_SURNAME_MAX,
  phone: NOTE_PHONE_MAX,
  text: NOTE_TEXT_MAX,
};

/** A field that is too long to be stored, and by how many UTF-16 units. Nothing is ever cut off. */
export interface TooLong {
  readonly field: NoteField;
  readonly by: number;
}

/** The fields of a note that are too long; empty: it may be saved. */
export function tooLong(fields: NoteFields): TooLong[] {
  return (Object.keys(LIMITS) as NoteField[])
    .map((field) => ({ field, by: fields[field].length - LIMITS[field] }))
    .filter(({ by }) => by > 0);
}

/** Tells whether a note holds anything worth keeping. */
export function isEmptyNote(note: NoteFields): boolean {
  return note.text.trim() === '' && note.surname.trim() === '' && note.phone.trim() === '';
}
