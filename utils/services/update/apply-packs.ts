import type { PackRecord } from '../../core/pack/pack-record.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { mergeOverlay } from '../../core/update/overlay/merge-overlay.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import { applyMoment, type Moment } from '../../core/update/shelf/apply-moment.ts';
import { applyStaged, rollBack, type ShelfChange } from '../../core/update/shelf/change-shelf.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import type { PackShelf } from '../../core/update/shelf/pack-shelf.ts';
import type { ChangedShelf } from './change-shelf.ts';

export interface Applied {
  readonly packIds: readonly string[];
  /** When to try again because an urgent version waits for the end of a call; undefined when nothing waits by time. */
  readonly nextAt?: number;
}

/** Makes every staged version active whose moment has come. Call it at the end of a call, and after each cycle. */
export async function applyDue(moment: Omit<Moment, 'isWished'>, ports: UpdatePorts): Promise<Applied> {
  const packIds: string[] = [];
  const times: number[] = [];
  for (const { packId, staged } of await ports.store.shelves()) {
    const when = staged ? applyMoment(staged, moment) : 'after-call';
    if (typeof when === 'object') times.push(when.at);
    if (when === 'now' && (await applyPack(packId, ports)).kind === 'changed') packIds.push(packId);
  }
  return times.length === 0 ? { packIds } : { packIds, nextAt: Math.min(...times) };
}

/** Makes the staged version of a pack active at once, as the agent wishes; their own edits are carried over. */
export const applyPack = (packId: string, ports: UpdatePorts): Promise<ChangedShelf> =>
  switchVersion(packId, ports, (shelf) => applyStaged(shelf, ports.now()));

/** Goes back to a kept version at the agent's wish; their own edits are carried along. */
export const rollBackPack = (packId: string, version: number, ports: UpdatePorts): Promise<ChangedShelf> =>
  switchVersion(packId, ports, (shelf) => rollBack(shelf, version, ports.now()));

async function switchVersion(
  packId: string,
  { store, now }: UpdatePorts,
  change: (shelf: PackShelf) => ShelfChange,
): Promise<ChangedShelf> {
  for (let count = 0; count < 5; count += 1) {
    const before = await store.shelf(packId);
    if (!before) return { kind: 'refused', reason: 'no-such-pack' };
    const changed = change(before);
    if (changed.kind === 'refused') return changed;
    const overlays = carried(await store.overlays(packId), before, changed.shelf, now());
    if ((await store.putShelf(changed.shelf, overlays)) === 'written') return changed;
  }
  return { kind: 'refused', reason: 'conflict' };
}

function carried(overlays: readonly Overlay[], before: PackShelf, after: PackShelf, now: number): Overlay[] {
  if (overlays.length === 0) return [];
  const [old, next] = [before.active, after.active].map(byName);
  return overlays.map((overlay) => {
    const name = `${overlay.type} ${overlay.id}`;
    const base = old?.get(name) ?? overlay.personalCopy;
    return base ? mergeOverlay(overlay, base, next?.get(name), now) : overlay;
  });
}

function byName(version: PackShelf['active']): Map<string, PackRecord> {
  return new Map(recordsOf(version).map((record) => [`${record.type} ${record.id}`, record]));
}
