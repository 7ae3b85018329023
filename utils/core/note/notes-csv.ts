import { wallTime } from '../time/wall-clock.ts';
import type { Note } from './note.ts';
import { redact } from './redaction/redact.ts';

/** Headings of the columns, in the reader's language. */
export interface CsvHeadings {
  readonly date: string;
  readonly time: string;
  readonly surname: string;
  readonly phone: string;
  readonly scripts: string;
  readonly text: string;
}

/** Signs that a spreadsheet takes for the start of a formula, full-width ones too, and what hides them. */
const FORMULA = /^[\s"'\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠\t\r|%]/;

/** One field: quoted, and made text where a spreadsheet would run it (OWASP, “CSV Injection”). */
export function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Notes as CSV (RFC 4180 with a byte-order mark, which Excel needs to read UTF-8), numbers and codes masked. */
export function notesCsv(notes: readonly Note[], headings: CsvHeadings, zone: string): string {
  const columns = ['date', 'time', 'surname', 'phone', 'scripts', 'text'] as const;
  const rows = notes.map((note) => {
    const wall = wallTime({ at: note.createdAt, zone });
    return {
      date: `${wall.year}-${two(wall.month)}-${two(wall.day)}`,
      time: `${two(wall.hour)}:${two(wall.minute)}`,
      surname: note.surname,
      phone: maskedPhone(note.phone),
      scripts: note.scripts.join(' '),
      text: redact(note.text).text,
    };
  });
  const lines = [headings, ...rows].map((row) => columns.map((column) => csvField(row[column])).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A number that is no recognised kind still loses the middle. */
function maskedPhone(phone: string): string {
  const known = redact(phone).text;
  return known === phone ? phone.replace(/(\d{2,3})\d{3,}(?=\d{2})/g, '$1****') : known;
}
