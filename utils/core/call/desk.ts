import type { CallRecord } from './call-record.ts';

/** The calls an agent has open, in the order they began, and the one in front. Null: none is. */
export interface Desk {
  readonly calls: readonly CallRecord[];
  readonly activeId: string | null;
}

export const EMPTY_DESK: Desk = { calls: [], activeId: null };

export function activeCall(desk: Desk): CallRecord | null {
  return desk.calls.find(({ id }) => id === desk.activeId) ?? null;
}

/**
 * A desk with these calls on it. Calls that have ended leave it; the active one stays in front, and when it is gone its
 * neighbour takes its place.
 */
export function withCalls(desk: Desk, records: readonly CallRecord[]): Desk {
  const calls = records
    .filter(({ endedAt }) => endedAt === null)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const isThere = calls.some(({ id }) => id === desk.activeId);
  if (isThere || desk.activeId === null) return { calls, activeId: desk.activeId };
  const place = desk.calls.findIndex(({ id }) => id === desk.activeId);
  const remaining = new Set(calls.map(({ id }) => id));
  const after = desk.calls.slice(place + 1).find(({ id }) => remaining.has(id));
  const before = desk.calls.slice(0, Math.max(0, place)).findLast(({ id }) => remaining.has(id));
  return { calls, activeId: (after ?? before)?.id ?? null };
}

/** A desk with a call added or replaced. */
export function withCall(desk: Desk, call: CallRecord): Desk {
  return withCalls(desk, [...desk.calls.filter(({ id }) => id !== call.id), call]);
}

/** A desk with another call in front; an id that is not there changes nothing. Null: none in front. */
export function withActive(desk: Desk, id: string | null): Desk {
  return id === null || desk.calls.some((call) => call.id === id) ? { ...desk, activeId: id } : desk;
}

/** The call a number of places on (or back), round the ends. From none in front: the first, or the last. */
export function neighbourOf(desk: Desk, offset: number): string | null {
  const count = desk.calls.length;
  if (count === 0) return null;
  const place = desk.calls.findIndex(({ id }) => id === desk.activeId);
  const from = place < 0 ? (offset > 0 ? -1 : 0) : place;
  return desk.calls[(((from + offset) % count) + count) % count]?.id ?? null;
}
