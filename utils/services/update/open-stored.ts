import { HIGHEST_LIMITS } from '../../core/pack/limits.ts';
import { type Pack, readPack } from '../../core/pack/ndjson-reader.ts';
import { readStoredPack } from '../../core/pack/read-stored-pack.ts';
import type { UpdateStore } from '../../core/update/cycle/update-store.ts';
import { indexStamp } from '../../core/update/index-stamp.ts';
import type { InstalledStore } from '../../core/update/installed-store.ts';
import { withOverlays } from '../../core/update/overlay/with-overlays.ts';
import type { Digest } from '../../core/update/tuf/ports.ts';

export interface OpenInputs {
  readonly store: Pick<UpdateStore, 'shelf' | 'overlays'>;
  readonly installed: Pick<InstalledStore, 'index'>;
  /** The pack that came with the extension, when it has this id. */
  readonly bundled: (packId: string) => Promise<Pack | null>;
  readonly digest: Digest;
  /** Version of Cuecard. */
  readonly app: string;
}

/** A pack as it is in use on this device: the active version with the agent's own texts laid over it. */
export interface StoredPack extends Pack {
  /** Names exactly these records. */
  readonly stamp: string;
  /** The search index of exactly these records, when it was made before. */
  readonly index: ArrayBuffer | undefined;
  /** Else the index of what this pack was before, from which one of these records is made sooner. */
  readonly olderIndex: ArrayBuffer | undefined;
}

/** Reads a pack that is in use; null when there is none of that id, or it cannot be read. Writes nothing. */
export async function openStored(packId: string, inputs: OpenInputs): Promise<StoredPack | null> {
  const [shelf, overlays, stored] = await Promise.all([
    inputs.store.shelf(packId),
    inputs.store.overlays(packId),
    inputs.installed.index(packId),
  ]);
  const bundled = !shelf?.active && overlays.length > 0 ? await inputs.bundled(packId) : null;
  const digest = shelf?.active?.digest ?? String(bundled?.header.packVersion);
  const stamp = await indexStamp({ app: inputs.app, digest, overlays }, inputs.digest);
  const isCurrent = stored?.stamp === stamp;
  const pack = shelf?.active ? packOf(shelf.active.bytes, isCurrent) : bundled;
  return (
    pack && {
      header: pack.header,
      records: withOverlays(pack.records, overlays),
      stamp,
      index: isCurrent ? stored.buffer : undefined,
      olderIndex: isCurrent ? undefined : stored?.buffer,
    }
  );
}

/** `isSound`: an index of this version of Cuecard was made from these bytes, which were checked for it then. */
function packOf(bytes: Uint8Array, isSound: boolean): Pack | null {
  if (!isSound) {
    const read = readPack(bytes, HIGHEST_LIMITS);
    return read.kind === 'pack' ? read : null;
  }
  const slices = readStoredPack(bytes);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value ?? null;
  }
}
