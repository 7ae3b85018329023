import type { PackRecord } from '../../core/pack/pack-record.ts';
import type { UpdateStore } from '../../core/update/cycle/update-store.ts';
import { mergeOverlay } from '../../core/update/overlay/merge-overlay.ts';
import type { CarryOverlays } from '../../core/update/overlay/overlay.ts';

type Records = readonly PackRecord[];

/**
 * Carries the agent's own edits of a pack from one version to another. Records are read when the first edit needs
 * them: before the transaction when there are edits already, else only if one is saved at that very moment.
 */
export async function carryOverlays(
  packId: string,
  before: () => Records,
  after: () => Records,
  now: number,
  store: Pick<UpdateStore, 'overlays'>,
): Promise<CarryOverlays> {
  let read: readonly [Named, Named] | undefined;
  const records = () => {
    read ??= [byName(before()), byName(after())];
    return read;
  };
  if ((await store.overlays(packId)).length > 0) records();
  return (overlays) =>
    overlays.map((overlay) => {
      const name = `${overlay.type} ${overlay.id}`;
      const [old, next] = records().map((named) => named.get(name));
      // What is known of neither side stays as it is, for a version that has the record again.
      const base = old ?? overlay.personalCopy ?? next;
      return base ? mergeOverlay(overlay, base, next, now) : overlay;
    });
}

type Named = ReadonlyMap<string, PackRecord>;

const byName = (records: Records): Named => new Map(records.map((record) => [`${record.type} ${record.id}`, record]));
