import UFuzzy from '@leeoniya/ufuzzy';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import type { Engine } from './engine.ts';
import { feed } from './peer-docs.ts';

/** uFuzzy over one line a script (title, pinyin, initials, tags), terms in any order, one slip a term. */
export class Micro implements Engine {
  readonly name = 'uFuzzy + pinyin';
  private readonly fuzzy = new UFuzzy({ unicode: true, interSplit: '[^\\p{L}\\d]+', intraMode: 1 });
  private lines: string[] = [];
  private ids: string[] = [];

  build(records: readonly PackRecord[], isOver: () => boolean): boolean {
    return feed(records, isOver, (doc) => {
      this.ids.push(doc.id);
      this.lines.push(`${doc.title} ${doc.pinyin} ${doc.initials} ${doc.tags}`.toLowerCase());
    });
  }

  search(query: string): string[] {
    const [places, info, order] = this.fuzzy.search(this.lines, query.toLowerCase(), 3, 1000);
    const sorted = info && order ? order.map((at) => info.idx[at]) : places;
    return (sorted ?? []).slice(0, 20).map((at) => this.ids[at ?? 0] ?? '');
  }
}
