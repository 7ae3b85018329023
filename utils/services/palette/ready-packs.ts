import type { ReadyPack } from '../../core/insertion/palette-words.ts';
import type { PackRecord } from '../../core/pack/pack-record.ts';
import { type OpenInputs, openStored, type StoredPack } from '../update/open-stored.ts';

/** Packs held ready for a palette, which takes them in pieces. */
export interface ReadyPacks {
  /** Reads a pack as it is in use; null when there is none of that id. */
  open(packId: string): Promise<ReadyPack | null>;
  /** Records from one place to before another; none when the pack is not held. */
  records(packId: string, from: number, to: number): readonly PackRecord[];
  /** Bytes of the index; none when the pack is not held or has none. */
  index(packId: string, from: number, to: number): Uint8Array<ArrayBuffer>;
}

/**
 * Holds packs from their opening until their last records were taken. What a palette leaves behind when it goes in
 * between is let go when another one comes, so never more than the packs in use is held.
 */
export function createReadyPacks(inputs: OpenInputs): ReadyPacks & { letGo(): void } {
  const held = new Map<string, StoredPack>();
  return {
    open: async (packId) => {
      const pack = await openStored(packId, inputs);
      if (!pack) return null;
      held.set(packId, pack);
      const { header, records, stamp, index } = pack;
      return { header, count: records.length, stamp, indexBytes: index?.byteLength ?? 0 };
    },
    records: (packId, from, to) => {
      const records = held.get(packId)?.records ?? [];
      if (to >= records.length) held.delete(packId);
      return records.slice(from, to);
    },
    index: (packId, from, to) => new Uint8Array(held.get(packId)?.index?.slice(from, to) ?? new ArrayBuffer(0)),
    letGo: () => held.clear(),
  };
}
