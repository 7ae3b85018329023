import type { LocaleScore } from './score-record.ts';

/** How often and when last a record was used (milliseconds of whatever clock the caller keeps). */
export interface Usage {
  readonly count: number;
  readonly last: number;
}

/** A record with its scores. */
export interface Found {
  readonly index: number;
  readonly record: number;
  readonly scores: readonly LocaleScore[];
  readonly best: number;
  /** True when the id, the shortcut or a whole title was typed. */
  readonly exact: boolean;
}

/** Scores that differ by less are the same match; only between such does usage decide. */
const STEP = 1 / 40;

/**
 * What was typed exactly first, then the better match; between equal matches the more used, then the more recently used; then the finer score, then the
 * order in which records are numbered.
 */
export function compareFound(a: Found, b: Found, usage?: (one: Found) => Usage | undefined): number {
  if (a.exact !== b.exact) return a.exact ? -1 : 1;
  const level = Math.round(b.best / STEP) - Math.round(a.best / STEP);
  if (level !== 0) return level;
  if (usage !== undefined) {
    const [usedA, usedB] = [usage(a), usage(b)];
    const use = (usedB?.count ?? 0) - (usedA?.count ?? 0) || (usedB?.last ?? 0) - (usedA?.last ?? 0);
    if (use !== 0) return use;
  }
  return b.best - a.best || a.record - b.record || a.index - b.index;
}
