import type { Pack } from '../../core/pack/ndjson-reader.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import type { UpdateStore } from '../../core/update/cycle/update-store.ts';
import type { Edited } from '../../core/update/overlay/edit-overlay.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import type { PackShelf } from '../../core/update/shelf/pack-shelf.ts';
import type { SavedWords, ScriptName } from './own-desk.ts';

/** Two contexts never argue longer than this over one pack. */
const TRIES = 5;

interface WordsPorts {
  readonly store: Pick<UpdateStore, 'shelf' | 'changeOverlay'>;
  /** The pack that came with the extension, when it has this id. */
  readonly bundled: (packId: string) => Promise<Pack | null>;
}

/** A script as its pack has it without own words: in the version that serves, else in the last one that had it. */
export interface Versions {
  readonly present?: ScriptRecord;
  readonly last?: ScriptRecord;
}

type Edit = (before: Overlay | undefined, versions: Versions) => Edited | { kind: 'refused'; reason: 'gone' };

/**
 * Changes the own words of one script. `edit` sees the pack and the own words as they are at the instant of writing:
 * when an update is applied meanwhile, the pack is read again and `edit` runs again.
 */
export async function changeWords(name: ScriptName, edit: Edit, { store, bundled }: WordsPorts): Promise<SavedWords> {
  for (let count = 0; count < TRIES; count += 1) {
    const shelf = await store.shelf(name.packId);
    const versions = await versionsOf(name, shelf, bundled);
    let saved: SavedWords | undefined;
    const written = await store.changeOverlay({ ...name, type: 'script' }, shelf?.revision ?? 0, (before) => {
      const edited = edit(before, versions);
      saved = edited.kind === 'refused' ? edited : { kind: 'saved', before: before ?? null, after: edited.overlay };
      return edited.kind === 'refused' ? undefined : edited.overlay;
    });
    if (written === 'written' && saved) return saved;
  }
  return { kind: 'refused', reason: 'storage' };
}

export async function versionsOf(
  { packId, id }: ScriptName,
  shelf: PackShelf | undefined,
  bundled: WordsPorts['bundled'],
): Promise<Versions> {
  const find = (records: readonly { type: string; id: string }[] = []) =>
    records.find((each): each is ScriptRecord => each.type === 'script' && each.id === id);
  const present = find(shelf?.active ? recordsOf(shelf.active) : (await bundled(packId))?.records);
  if (present) return { present };
  for (const version of shelf?.kept ?? []) {
    const last = find(recordsOf(version));
    if (last) return { last };
  }
  return {};
}
