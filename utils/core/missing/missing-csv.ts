import { csvField } from '../note/notes-csv.ts';
import { wallTime } from '../time/wall-clock.ts';
import type { MissingScript } from './missing-store.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** The list for a team lead as CSV (RFC 4180, byte-order mark): query, how often, day of the last time. */
export function missingCsv(missing: readonly MissingScript[], headings: readonly string[], zone: string): string {
  const rows = missing.map(({ query, count, lastAt }) => {
    const { year, month, day } = wallTime({ at: lastAt, zone });
    return [query, String(count), `${year}-${two(month)}-${two(day)}`];
  });
  return `\uFEFF${[headings, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
