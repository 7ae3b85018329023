import FlexSearch from 'flexsearch';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import type { Engine } from './engine.ts';
import { peerDocs, tokens } from './peer-docs.ts';

/** FlexSearch over one text a script (title first), tokens by their beginnings, pinyin among them. */
export class Flex implements Engine {
  readonly name = 'FlexSearch + pinyin';
  private flex: InstanceType<typeof FlexSearch.Index> | undefined;
  private ids: string[] = [];

  build(records: readonly PackRecord[]): void {
    const flex = new FlexSearch.Index({ tokenize: 'forward', encode: tokens, resolution: 9 });
    peerDocs(records).forEach((doc, at) => {
      this.ids.push(doc.id);
      flex.add(at, `${doc.title} ${doc.pinyin} ${doc.initials} ${doc.tags} ${doc.asked} ${doc.body}`);
    });
    this.flex = flex;
  }

  search(query: string): string[] {
    const found = this.flex?.search(query, { limit: 20, suggest: true }) ?? [];
    return (found as number[]).map((at) => this.ids[at] ?? '');
  }
}
