import type { PackFolder } from '../../utils/core/pack/pack-header.ts';
import type { PackRecord } from '../../utils/core/pack/pack-record.ts';
import type { Catalogue } from './catalogue.ts';

/** A record and the file of the pack folder that holds it. */
export interface SourcedRecord {
  readonly file: string;
  readonly record: PackRecord;
}

/** What could not be read, and where. */
export interface ReadFault {
  readonly file: string;
  /** Id of the record, or the name of the file when no id could be read. */
  readonly id: string;
  /** Place inside the record: `texts.en.title`. */
  readonly where: string;
  readonly problem: string;
  readonly fix: string;
}

/** A pack folder as it was read. */
export interface FolderPack {
  readonly folder: PackFolder;
  /** Every record that has the right shape, categories included, in the order of the files. */
  readonly entries: readonly SourcedRecord[];
  readonly faults: readonly ReadFault[];
}

/** Published ids by record type. */
export type PublishedIds = Readonly<Record<string, readonly string[]>>;

/** All that the rules look at. */
export interface Library extends FolderPack {
  readonly catalogue: Catalogue;
  readonly publishedIds: PublishedIds;
}
