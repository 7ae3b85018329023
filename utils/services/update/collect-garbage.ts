import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { unstage } from '../../core/update/shelf/change-shelf.ts';
import { PERSONAL } from '../../core/update/shelf/pack-shelf.ts';
import { FRESH_SOURCE } from '../../core/update/source/source-state.ts';
import { changeShelf } from './change-shelf.ts';

const DAY = 86_400_000;

/**
 * Clears away what nothing needs any more, once a day: versions staged by a publisher that is gone or that can never
 * apply, a journal a dead cycle left, what was noted of sources nobody has. Active and kept versions are never touched.
 */
export async function collectGarbage({ store, now }: Pick<UpdatePorts, 'store' | 'now'>): Promise<void> {
  const repositories = await store.repositories();
  const owners = new Set([PERSONAL, ...repositories.map(({ id }) => id)]);
  for (const { packId, owner, staged, floor } of await store.shelves()) {
    if (staged && (!owners.has(owner) || staged.version <= floor)) await changeShelf(store, packId, unstage);
  }
  const journal = await store.journal();
  if (journal && Math.abs(now() - journal.at) > DAY) await store.putJournal(undefined);
  const sources = new Set(repositories.flatMap((repository) => repository.sources));
  for (const [source, { failures }] of await store.sourceStates()) {
    if (!sources.has(source) && failures > 0) await store.putSourceState(source, FRESH_SOURCE);
  }
}
