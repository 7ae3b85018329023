import { type LibraryEntry, libraryEntries, type Pack } from '../../core/pack/library.ts';
import { decodeIndex } from '../../core/search/index-format.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import type { PacksPorts } from './packs-ports.ts';

/** A pack that is to be in use; `stamp` changes with its words. */
export interface WantedPack {
  readonly packId: string;
  readonly stamp: string;
}

export interface LoadedPack {
  readonly pack: Pack;
  readonly index: SearchIndex;
}

interface LoaderInputs extends Pick<PacksPorts, 'desk' | 'pause'> {
  /** All packs wanted are loaded, but for those that cannot be read. */
  readonly loaded: (packs: readonly LoadedPack[], unreadable: ReadonlySet<string>) => void;
}

/** Records that cross from the worker at once: few enough that taking them in never holds up a frame. */
const CHUNK = 400;
const TRIES = 2;

/** Brings installed packs from the worker into the panel, one after the other, a piece at a time. */
export function createPackLoader({ desk, pause, loaded }: LoaderInputs): (wanted: readonly WantedPack[]) => void {
  const held = new Map<string, { readonly stamp: string; readonly pack: LoadedPack | null }>();
  let wanted: readonly WantedPack[] = [];
  let isBusy = false;

  const load = async (packId: string): Promise<LoadedPack | null> => {
    for (let count = 0; count < TRIES; count += 1) {
      const pack = await open(packId).catch(() => null);
      if (pack) return pack;
    }
    return null;
  };

  const open = async (packId: string): Promise<LoadedPack | null> => {
    const opened = await desk.open(packId);
    if (!opened) return null;
    const entries: LibraryEntry[] = [];
    for (let from = 0; from < opened.count; from += CHUNK) {
      const records = await desk.records(packId, from, Math.min(from + CHUNK, opened.count));
      entries.push(...libraryEntries(packId, records));
    }
    await pause();
    const decoded = decodeIndex(opened.index);
    // Fewer records: the worker ended in between and another one, which had nothing open, answered.
    if (entries.length !== opened.count || decoded.kind !== 'index') return null;
    await pause();
    const records = entries.map(({ record }) => record);
    return { pack: { header: opened.header, records, entries }, index: decoded.index };
  };

  const bring = async () => {
    isBusy = true;
    let hasChanged = false;
    for (;;) {
      const next = wanted.find(({ packId, stamp }) => held.get(packId)?.stamp !== stamp);
      if (!next) break;
      held.set(next.packId, { stamp: next.stamp, pack: await load(next.packId) });
      hasChanged = true;
    }
    const ids = new Set(wanted.map(({ packId }) => packId));
    for (const packId of held.keys()) if (!ids.has(packId)) hasChanged = held.delete(packId);
    isBusy = false;
    if (!hasChanged) return;
    const all = [...held];
    loaded(
      all.flatMap(([, { pack }]) => pack ?? []),
      new Set(all.flatMap(([packId, { pack }]) => (pack ? [] : packId))),
    );
  };

  return (packs) => {
    wanted = packs;
    if (!isBusy) void bring();
  };
}
