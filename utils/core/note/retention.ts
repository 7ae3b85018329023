import { DAY_MS } from '../time/calendar.ts';
import type { Note } from './note.ts';

/** The most that one run believes the clock has moved on since the last: a jump to a wrong year empties nothing. */
const BELIEVED_STEP = 2 * DAY_MS;

export interface Purge {
  readonly expired: readonly string[];
  /** To be kept and handed in at the next run. */
  readonly trustedAt: number;
}

/**
 * Which notes are past their days. `trustedAt`: from the last run, undefined at the first. Time moves on by at most two
 * days a run, so after a clock jump or a long leave it takes several runs to reach the notes; nothing goes at once.
 * Days 0 means “until the end of the shift” and expires nothing here.
 */
export function planPurge(notes: readonly Note[], days: number, now: number, trustedAt: number | undefined): Purge {
  const trusted =
    trustedAt === undefined ? Math.min(now, newest(notes, now)) : Math.min(now, trustedAt + BELIEVED_STEP);
  if (days <= 0) return { expired: [], trustedAt: trusted };
  const expired = notes.filter((note) => note.updatedAt <= trusted - days * DAY_MS).map(({ id }) => id);
  return { expired, trustedAt: trusted };
}

/** At a first run only the notes themselves tell the time. */
function newest(notes: readonly Note[], now: number): number {
  return notes.reduce((latest, note) => Math.max(latest, note.updatedAt), 0) || now;
}
