import type { Pack } from '../../core/pack/ndjson-reader.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { applyMoment, type Moment } from '../../core/update/shelf/apply-moment.ts';
import { applyStaged, rollBack, type ShelfChange } from '../../core/update/shelf/change-shelf.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import type { PackShelf } from '../../core/update/shelf/pack-shelf.ts';
import { carryOverlays } from './carry-overlays.ts';
import type { ChangedShelf } from './change-shelf.ts';

/** `bundled`: the pack that came with the extension, when it has this id; it serves where no version is active. */
export interface ApplyPorts extends UpdatePorts {
  readonly bundled: (packId: string) => Promise<Pack | null>;
}

export interface Applied {
  readonly packIds: readonly string[];
  /** When to try again because an urgent version waits for the end of a call; undefined when nothing waits by time. */
  readonly nextAt?: number;
}

/** Makes every staged version active whose moment has come. Call it at the end of a call, and after each cycle. */
export async function applyDue(moment: Omit<Moment, 'isWished'>, ports: ApplyPorts): Promise<Applied> {
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
export const applyPack = (packId: string, ports: ApplyPorts): Promise<ChangedShelf> =>
  switchVersion(packId, ports, (shelf) => applyStaged(shelf, ports.now()));

/** Goes back to a kept version at the agent's wish; their own edits are carried along. */
export const rollBackPack = (packId: string, version: number, ports: ApplyPorts): Promise<ChangedShelf> =>
  switchVersion(packId, ports, (shelf) => rollBack(shelf, version, ports.now()));

/** Removes a pack at the agent's wish; their own edits wait for it, or go to the bundled one of the same id. */
export async function removePack(packId: string, { store, now, bundled }: ApplyPorts): Promise<void> {
  const shelf = await store.shelf(packId);
  const left = await bundled(packId);
  const carry =
    left &&
    (await carryOverlays(
      packId,
      () => recordsOf(shelf?.active),
      () => left.records,
      now(),
      store,
    ));
  await store.removeShelf(packId, carry ?? undefined);
}

async function switchVersion(
  packId: string,
  { store, now, bundled }: ApplyPorts,
  change: (shelf: PackShelf) => ShelfChange,
): Promise<ChangedShelf> {
  for (let count = 0; count < 5; count += 1) {
    const before = await store.shelf(packId);
    if (!before) return { kind: 'refused', reason: 'no-such-pack' };
    const changed = change(before);
    if (changed.kind === 'refused') return changed;
    const served = before.active ? undefined : await bundled(packId);
    const old = () => served?.records ?? recordsOf(before.active);
    const carry = await carryOverlays(packId, old, () => recordsOf(changed.shelf.active), now(), store);
    if ((await store.putShelf(changed.shelf, carry)) === 'written') return changed;
  }
  return { kind: 'refused', reason: 'conflict' };
}
