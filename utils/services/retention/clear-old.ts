import { planPurge } from '../../core/note/retention.ts';
import type { KeptTable, RetentionClockStore } from '../../core/store/kept-table.ts';

/** Runs that follow closer than this do nothing: each run believes the clock only so far. */
const PAUSE = 12 * 3_600_000;

export interface ClearOldInputs {
  readonly tables: readonly KeptTable[];
  /** Days that rows are kept; 0: until the end of the shift, which the agent declares. */
  readonly days: number;
  readonly clock: RetentionClockStore;
  readonly now: number;
}

/** Removes what is past its days, and gives how many rows went. A clock that jumped empties nothing at once. */
export async function clearOld({ tables, days, clock, now }: ClearOldInputs): Promise<number> {
  const last = await clock.load();
  if (last !== undefined && now >= last.ranAt && now - last.ranAt < PAUSE) return 0;
  const rows = await Promise.all(tables.map((table) => table.rows()));
  // An id may stand in two tables.
  const named = rows.flatMap((list, index) => list.map((row) => ({ ...row, id: `${index}/${row.id}` })));
  const { expired, trustedAt } = planPurge(named, days, now, last?.trustedAt);
  const gone = new Set(expired);
  for (const [index, table] of tables.entries()) {
    const ids = (rows[index] ?? []).map(({ id }) => id).filter((id) => gone.has(`${index}/${id}`));
    if (ids.length > 0) await table.remove(ids);
  }
  await clock.save({ trustedAt, ranAt: now });
  return gone.size;
}

/** Removes all that is finished with, whatever its age; gives how many rows went. */
export async function clearAll(tables: readonly KeptTable[]): Promise<number> {
  let count = 0;
  for (const table of tables) {
    const rows = (await table.rows()).filter(({ isFinished }) => isFinished);
    await table.remove(rows.map(({ id }) => id));
    count += rows.length;
  }
  return count;
}
