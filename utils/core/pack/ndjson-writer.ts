import { canonicalJson } from './canonical-json.ts';
import type { PackIdentity } from './folder-form.ts';
import type { PackRecord } from './pack-record.ts';
import { compareRecords } from './record-order.ts';

/**
 * A pack as text: the header line, then one record a line in the order of `compareRecords`, each line ended by LF.
 * The same header and records always give the same text, in whatever order they come in.
 * Throws when two records share type and id: check before writing.
 */
export function writePack(identity: PackIdentity, records: readonly PackRecord[]): string {
  const sorted = records.toSorted(compareRecords);
  sorted.forEach((record, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && compareRecords(before, record) === 0) {
      throw new RangeError(`two records are ${record.type} ${record.id}`);
    }
  });
  const lines = [canonicalJson({ ...identity, count: sorted.length }), ...sorted.map(canonicalJson)];
  return `${lines.join('\n')}\n`;
}
