import { mappedText } from '../text/mapped-text.ts';
import type { CivilDate } from '../time/calendar.ts';
import { wallTime } from '../time/wall-clock.ts';
import type { Note } from './note.ts';

export interface NoteDay {
  readonly date: CivilDate;
  readonly notes: readonly Note[];
}

/** Notes by the day they were begun on, newest day and newest note first. */
export function notesByDay(notes: readonly Note[], zone: string): NoteDay[] {
  const days = new Map<string, { date: CivilDate; notes: Note[] }>();
  for (const note of [...notes].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))) {
    const { year, month, day } = wallTime({ at: note.createdAt, zone });
    const key = `${year}-${month}-${day}`;
    const entry = days.get(key) ?? { date: { year, month, day }, notes: [] };
    entry.notes.push(note);
    days.set(key, entry);
  }
  return [...days.values()];
}

const normal = (text: string) => mappedText(text).normal.replace(/\s+/g, ' ').trim();
const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A note in the form that queries are compared with. */
export interface SearchableNote {
  holds(words: readonly string[]): boolean;
}

/** The words of a query in comparable form. */
export function wordsOf(query: string): string[] {
  return normal(query)
    .split(' ')
    .filter((word) => word !== '');
}

export function searchableNote(note: Note): SearchableNote {
  const text = normal(`${note.surname} ${note.phone} ${note.text}`);
  const phone = digitsOf(note.phone);
  return {
    holds: (words) => words.every((word) => text.includes(word) || (/^\d{3,}$/.test(word) && phone.includes(word))),
  };
}

/**
 * Notes that hold every word of a query in their text, surname or number, whatever its case, width and accents.
 * Digits find a number however it was grouped. An empty query finds all.
 */
export function findNotes(notes: readonly Note[], query: string): Note[] {
  const words = wordsOf(query);
  return notes.filter((note) => searchableNote(note).holds(words));
}
