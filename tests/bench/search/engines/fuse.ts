import Fuse from 'fuse.js';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import type { Engine, PeerDoc } from './engine.ts';
import { feed } from './peer-docs.ts';

/** Fuse.js as one would tune it for this content: weighted fields, matches anywhere, pinyin and initials beside them. */
export class TunedFuse implements Engine {
  readonly name = 'Fuse.js, tuned + pinyin';
  private fuse: Fuse<PeerDoc> | undefined;

  build(records: readonly PackRecord[], isOver: () => boolean): boolean {
    const fuse = new Fuse<PeerDoc>([], {
      keys: [
        { name: 'title', weight: 4 },
        { name: 'pinyin', weight: 3 },
        { name: 'initials', weight: 3 },
        { name: 'tags', weight: 2 },
        { name: 'asked', weight: 1.5 },
        { name: 'body', weight: 1 },
      ],
      threshold: 0.35,
      ignoreLocation: true,
      minMatchCharLength: 1,
    });
    this.fuse = fuse;
    return feed(records, isOver, (doc) => fuse.add(doc));
  }

  search(query: string): string[] {
    return (this.fuse?.search(query, { limit: 20 }) ?? []).map(({ item }) => item.id);
  }
}
