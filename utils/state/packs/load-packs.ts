import { type LibraryEntry, libraryEntries, type Pack } from '../../core/pack/library.ts';
import { readStoredPack } from '../../core/pack/read-stored-pack.ts';
import { decodeIndex } from '../../core/search/index-format.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import { indexStamp } from '../../core/update/index-stamp.ts';
import { withOverlays } from '../../core/update/overlay/with-overlays.ts';
import type { PackWords } from './pack-row.ts';
import type { PacksPorts } from './packs-ports.ts';

/** A pack that is to be in use. */
export interface WantedPack {
  readonly packId: string;
  /** The pack itself where it is in memory already, else its bytes. */
  readonly words: Omit<PackWords, 'bytes'> & ({ readonly bytes: Uint8Array } | { readonly pack: Pack });
}

export interface LoadedPack {
  readonly pack: Pack;
  readonly index: SearchIndex;
}

interface LoaderInputs extends Pick<PacksPorts, 'desk' | 'pause' | 'storedIndex' | 'digest'> {
  /** Version of Cuecard. */
  readonly app: string;
  /** The indexes of packs can be searched before their records are there: they follow in a moment. */
  readonly searchable: (indexes: readonly SearchIndex[]) => void;
  /** All packs wanted are loaded, but for those that cannot be read. */
  readonly loaded: (packs: readonly LoadedPack[], unreadable: ReadonlySet<string>) => void;
}

/** Records whose keys are made at once: few enough that it never holds up a frame. */
const CHUNK = 2000;

interface Held {
  /** Tells one set of words from another. */
  readonly name: string;
  readonly pack: LoadedPack | null;
}

/**
 * Brings installed packs into the panel. What has a sound index was read by this very version before, so index and
 * words are taken as they are stored, a piece at a time; all else is the work of the desk's worker first.
 */
export function createPackLoader(inputs: LoaderInputs): (wanted: readonly WantedPack[]) => void {
  const { desk, pause, storedIndex, digest, app, searchable, loaded } = inputs;
  const held = new Map<string, Held>();
  let wanted: readonly WantedPack[] = [];
  let isBusy = false;

  const indexOf = async ({ packId, words }: WantedPack): Promise<SearchIndex | null> => {
    const stamp = await indexStamp({ app, ...words }, digest);
    const stored = await storedIndex(packId);
    const found = stored?.stamp === stamp ? decodeIndex(stored.buffer) : undefined;
    if (found?.kind === 'index') return found.index;
    const made = await desk.prepare(packId);
    // Another stamp: the words have changed meanwhile, and are wanted with the next news of the database.
    const decoded = made?.stamp === stamp ? decodeIndex(made.buffer) : undefined;
    return decoded?.kind === 'index' ? decoded.index : null;
  };

  const packOf = async ({ words }: WantedPack): Promise<Pack | null> => {
    if ('pack' in words) return words.pack;
    const slices = readStoredPack(words.bytes);
    for (;;) {
      const step = slices.next();
      if (step.done) return step.value ?? null;
      await pause();
    }
  };

  const load = async (one: WantedPack): Promise<LoadedPack | null> => {
    const index = await indexOf(one);
    if (!index) return null;
    const before = [...held].flatMap(([packId, { pack }]) => (packId === one.packId || !pack ? [] : pack.index));
    if (!held.get(one.packId)?.pack) searchable([...before, index]);
    await pause();
    const pack = await packOf(one);
    if (!pack) return null;
    const records = withOverlays(pack.records, one.words.overlays);
    const entries: LibraryEntry[] = [];
    for (let from = 0; from < records.length; from += CHUNK) {
      entries.push(...libraryEntries(one.packId, records.slice(from, from + CHUNK)));
      await pause();
    }
    return { pack: { header: pack.header, records, entries }, index };
  };

  const bring = async () => {
    isBusy = true;
    let hasChanged = false;
    for (;;) {
      const next = wanted.find((one) => held.get(one.packId)?.name !== nameOf(one));
      if (!next) break;
      const pack = await load(next).catch(() => null);
      held.set(next.packId, { name: nameOf(next), pack });
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

const nameOf = ({ words: { digest, overlays } }: WantedPack): string => `${digest} ${JSON.stringify(overlays)}`;
