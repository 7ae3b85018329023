import { readPackFolder } from '../../../scripts-library/tools/read-pack-folder.ts';
import { STANDARD_PACK } from '../../../scripts-library/tools/standard-pack.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { indexPack } from '../../../utils/core/search/pack-index.ts';
import type { SearchIndex } from '../../../utils/core/search/search-index.ts';

/** The records of the bundled pack. */
export const standardRecords: readonly PackRecord[] = readPackFolder(STANDARD_PACK).entries.map(({ record }) => record);

/** An index of records under the bundled pack’s name. */
export const indexOf = (records: Iterable<PackRecord>): SearchIndex =>
  indexPack({ packId: 'standard', stamp: '1', records });

/** The index of the bundled pack. */
export const standardIndex: SearchIndex = indexOf(standardRecords);
