import { DAY_MS } from '../time/calendar.ts';

/** A row that is kept for some days: a note, a call that has ended. `updatedAt`: milliseconds since 1970. */
export interface Kept {
  readonly id: string;
  readonly updatedAt: number;
}

/** The most that one run believes the clock has moved on since the last: a jump to a wrong year empties nothing. */
const BELIEVED_STEP = 2 * DAY_MS;

export interface Purge {
  readonly expired: readonly string[];
  /** To be kept and handed in at the next run. */
  readonly trustedAt: number;
}

/**
 * Which rows are past their days. `trustedAt`: from the last run, undefined at the first. Time moves on by at most two
 * days a run, so after a clock jump or a long leave it takes several runs to reach them; nothing goes at once.
 * Days 0 means “until the end of the shift” and expires nothing here.
 */
export function planPurge(rows: readonly Kept[], days: number, now: number, trustedAt: number | undefined): Purge {
  const trusted = trustedAt === undefined ? Math.min(now, newest(rows, now)) : Math.min(now, trustedAt + BELIEVED_STEP);
  if (days <= 0) return { expired: [], trustedAt: trusted };
  const expired = rows.filter((row) => row.updatedAt <= trusted - days * DAY_MS).map(({ id }) => id);
  return { expired, trustedAt: trusted };
}

/** At a first run only the rows themselves tell the time. */
function newest(rows: readonly Kept[], now: number): number {
  return rows.reduce((latest, row) => Math.max(latest, row.updatedAt), 0) || now;
}
