import MiniSearch from 'minisearch';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import type { Engine, PeerDoc } from './engine.ts';
import { feed, tokens } from './peer-docs.ts';

/** MiniSearch with character pairs as tokens, prefixes, slips, boosted titles, pinyin fields. */
export class Mini implements Engine {
  readonly name = 'MiniSearch + pinyin';
  private mini: MiniSearch<PeerDoc> | undefined;

  build(records: readonly PackRecord[], isOver: () => boolean): boolean {
    const mini = new MiniSearch<PeerDoc>({
      fields: ['title', 'pinyin', 'initials', 'tags', 'asked', 'body'],
      tokenize: tokens,
      searchOptions: {
        tokenize: tokens,
        prefix: (term) => /^[a-z]/.test(term),
        fuzzy: (term) => (/^[a-z]{4}/.test(term) ? 0.2 : false),
        boost: { title: 4, pinyin: 3, initials: 3, tags: 2, asked: 1.5 },
      },
    });
    this.mini = mini;
    return feed(records, isOver, (doc) => mini.add(doc));
  }

  search(query: string): string[] {
    return (this.mini?.search(query) ?? []).slice(0, 20).map(({ id }) => id as string);
  }
}
