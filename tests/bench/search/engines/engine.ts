import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';

/** A search engine under measurement. */
export interface Engine {
  readonly name: string;
  /** Builds the index; false when it gave up because `isOver` said so. What it keeps is what is weighed. */
  build(records: readonly PackRecord[], isOver: () => boolean): boolean;
  /** Ids, best first, twenty at most. */
  search(query: string): string[];
}

export interface PeerDoc {
  readonly id: string;
  readonly title: string;
  readonly tags: string;
  readonly asked: string;
  readonly body: string;
  /** Pinyin of the title and tags: syllables joined, and initials. */
  readonly pinyin: string;
  readonly initials: string;
}
