import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import { decodeIndex } from '../../../../utils/core/search/index-format.ts';
import { indexPack } from '../../../../utils/core/search/pack-index.ts';
import { search } from '../../../../utils/core/search/search.ts';
import type { SearchIndex } from '../../../../utils/core/search/search-index.ts';
import type { Engine } from './engine.ts';

/** Cuecard’s own search, as the panel calls it. */
export class Cuecard implements Engine {
  readonly name = 'Cuecard';
  index: SearchIndex | undefined;

  build(records: readonly PackRecord[]): boolean {
    this.index = indexPack({ packId: 'corpus', stamp: '', records });
    return true;
  }

  /** Takes a stored index in; what the panel does at its start. */
  load(buffer: ArrayBuffer): void {
    const loaded = decodeIndex(buffer);
    if (loaded.kind !== 'index') throw new Error(loaded.kind);
    this.index = loaded.index;
  }

  search(query: string): string[] {
    return this.index === undefined ? [] : search([this.index], query).map(({ id }) => id);
  }
}
