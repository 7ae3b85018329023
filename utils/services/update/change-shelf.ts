import type { UpdateStore } from '../../core/update/cycle/update-store.ts';
import type { ShelfChange } from '../../core/update/shelf/change-shelf.ts';
import type { PackShelf } from '../../core/update/shelf/pack-shelf.ts';

/** Two contexts never argue longer than this over one shelf. */
const TRIES = 5;

export type ChangedShelf =
  | { readonly kind: 'changed'; readonly shelf: PackShelf }
  | {
      readonly kind: 'refused';
      readonly reason: 'no-such-pack' | 'conflict' | Extract<ShelfChange, { kind: 'refused' }>['reason'];
    };

/**
 * Reads a shelf, changes it and writes it back; when somebody else was faster, reads it again. `undefined` from
 * `change`: nothing to do.
 */
export async function changeShelf(
  store: UpdateStore,
  packId: string,
  change: (shelf: PackShelf) => ShelfChange | undefined,
): Promise<ChangedShelf> {
  for (let count = 0; count < TRIES; count += 1) {
    const shelf = await store.shelf(packId);
    if (!shelf) return { kind: 'refused', reason: 'no-such-pack' };
    const changed = change(shelf);
    if (!changed) return { kind: 'changed', shelf };
    if (changed.kind === 'refused') return changed;
    if ((await store.putShelf(changed.shelf)) === 'written') return changed;
  }
  return { kind: 'refused', reason: 'conflict' };
}
