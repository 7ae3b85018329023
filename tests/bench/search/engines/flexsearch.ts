import FlexSearch from 'flexsearch';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import type { Engine } from './engine.ts';
import { feed, tokens } from './peer-docs.ts';

/** FlexSearch over one text a script (title first), tokens by their beginnings, pinyin among them. */
export class Flex implements Engine {
  readonly name = 'FlexSearch + pinyin';
  private flex: InstanceType<typeof FlexSearch.Index> | undefined;
  private ids: string[] = [];

  build(records: readonly PackRecord[], isOver: () => boolean): boolean {
    const flex = new FlexSearch.Index({ tokenize: 'forward', encode: tokens, resolution: 9 });
    this.flex = flex;
    return feed(records, isOver, (doc) => {
      const at = this.ids.push(doc.id) - 1;
      flex.add(at, `${doc.title} ${doc.pinyin} ${doc.initials} ${doc.tags} ${doc.asked} ${doc.body}`);
    });
  }

  search(query: string): string[] {
    const found = this.flex?.search(query, { limit: 20, suggest: true }) ?? [];
    return (found as number[]).map((at) => this.ids[at] ?? '');
  }
}
