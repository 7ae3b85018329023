import type { Pack } from '../core/pack/library.ts';
import { decodeIndex } from '../core/search/index-format.ts';
import type { SearchIndex } from '../core/search/search-index.ts';

const LIBRARY = '/library/standard.json';
const INDEX = '/library/standard.index';

export interface SearchablePack {
  readonly pack: Pack;
  readonly index: SearchIndex;
}

/**
 * The bundled pack and its index as the build made them. An index that does not fit is made anew: that takes a moment,
 * but search works. Rejects when the extension's own files cannot be read.
 */
export async function readBundledPack(): Promise<SearchablePack> {
  const [pack, bytes] = await Promise.all([
    fetch(LIBRARY).then((response) => response.json() as Promise<Pack>),
    fetch(INDEX).then((response) => response.arrayBuffer()),
  ]);
  const { packId, packVersion } = pack.header;
  const stamp = String(packVersion);
  const loaded = decodeIndex(bytes);
  const isOwn = loaded.kind === 'index' && loaded.index.packId === packId && loaded.index.stamp === stamp;
  if (isOwn) return { pack, index: loaded.index };
  const { indexPack } = await import('../core/search/pack-index.ts');
  return { pack, index: indexPack({ packId, stamp, records: pack.records }) };
}
