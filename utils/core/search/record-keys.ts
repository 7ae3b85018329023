import { compareText, SEARCHED_TYPES, type SearchedType } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { PieceCursor } from './text-store.ts';

/** The name of a record over all packs. */
export function recordKey(packId: string, type: SearchedType, id: string): string {
  return `${packId}/${type}/${id}`;
}

/** The key of a record of an index. */
export function keyOfRecord(index: SearchIndex, record: number): string {
  return recordKey(index.packId, typeOfRecord(index, record), idOfRecord(index, record));
}

export function typeOfRecord(index: SearchIndex, record: number): SearchedType {
  return SEARCHED_TYPES[(index.traits[record] ?? 0) & 15] ?? 'script';
}

export function idOfRecord(index: SearchIndex, record: number): string {
  const cursor = new PieceCursor().over(index.text, index.textAt[record] ?? 0, index.textAt[record + 1] ?? 0);
  return cursor.next() ? cursor.text() : '';
}

/** The order in which `byName` lists records: type, then id. */
export function compareNames(a: { type: string; id: string }, b: { type: string; id: string }): number {
  return compareText(a.type, b.type) || compareText(a.id, b.id);
}

/** The number of a record, or -1 when the index has none of that name. */
export function recordOf(index: SearchIndex, type: SearchedType, id: string): number {
  const record = index.byName[nameBound(index, { type, id })] ?? -1;
  return record >= 0 && typeOfRecord(index, record) === type && idOfRecord(index, record) === id ? record : -1;
}

/** Records whose ids are a text or begin with it, in the order of their names, at most so many. */
export function recordsById(index: SearchIndex, text: string, most: number): number[] {
  const records: number[] = [];
  for (const type of SEARCHED_TYPES) {
    for (let place = nameBound(index, { type, id: text }); place < index.size && records.length < most; place++) {
      const record = index.byName[place] ?? 0;
      if (typeOfRecord(index, record) !== type || !idOfRecord(index, record).startsWith(text)) break;
      records.push(record);
    }
  }
  return records;
}

/** The first place of `byName` that is not before a name. */
function nameBound(index: SearchIndex, name: { type: SearchedType; id: string }): number {
  let low = 0;
  let high = index.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const record = index.byName[middle] ?? 0;
    const order = compareNames({ type: typeOfRecord(index, record), id: idOfRecord(index, record) }, name);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of the records that keys name; keys of other packs and unknown ones are passed over. */
export function recordsOf(index: SearchIndex, keys: Iterable<string>): number[] {
  const records: number[] = [];
  for (const key of keys) {
    const [packId, type, ...id] = key.split('/');
    if (packId !== index.packId) continue;
    const record = recordOf(index, type as SearchedType, id.join('/'));
    if (record >= 0) records.push(record);
  }
  return records;
}
