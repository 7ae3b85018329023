/** How a source behaved of late. */
export interface SourceState {
  /** Failures in a row. */
  readonly failures: number;
  /** Not to be asked before, milliseconds since 1970. */
  readonly notBefore: number;
}

export const FRESH_SOURCE: SourceState = { failures: 0, notBefore: 0 };

const MINUTE = 60_000;
const LONGEST_WAIT = 60 * MINUTE;
/** The most that a server can ask for with Retry-After. */
const LONGEST_RETRY = 24 * 60 * MINUTE;

/**
 * The state after a failure: a wait that doubles from one minute to an hour, all of it random (full jitter), so that a
 * thousand panels do not come back together; never shorter than the server asked for. `random`: 0 to below 1.
 */
export function afterFailure(state: SourceState, now: number, random: number, retryAfter?: string): SourceState {
  const failures = Math.min(state.failures + 1, 32);
  const wait = random * Math.min(LONGEST_WAIT, MINUTE * 2 ** (failures - 1));
  return { failures, notBefore: now + Math.max(wait, parseRetryAfter(retryAfter, now)) };
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date (RFC 9110, 10.2.3); 0 for anything else. */
export function parseRetryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  const wait = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_RETRY) : 0;
}

/**
 * The sources to ask now, in random order, without those that are to be left alone. A wait further ahead than any
 * failure can cause comes from a clock that was wrong, and counts for nothing.
 */
export function sourcesToAsk(
  sources: readonly string[],
  states: ReadonlyMap<string, SourceState>,
  now: number,
  random: () => number,
): string[] {
  const open = sources.filter((source) => {
    const { notBefore } = states.get(source) ?? FRESH_SOURCE;
    return notBefore <= now || notBefore > now + LONGEST_RETRY;
  });
  for (let last = open.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [open[last], open[other]] = [open[other] as string, open[last] as string];
  }
  return open;
}

/** Milliseconds until the next regular check: the interval, up to a tenth sooner or later. */
export const nextCheck = (pollMinutes: number, random: number): number =>
  Math.round(pollMinutes * MINUTE * (0.9 + random * 0.2));
