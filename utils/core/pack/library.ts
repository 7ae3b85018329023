import type { CategoryRecord } from './category-record.ts';
import type { PackHeader } from './pack-header.ts';
import type { PackRecord, RecordType } from './pack-record.ts';

/** A pack in memory: its header and its records. */
export interface Pack {
  readonly header: PackHeader;
  readonly records: readonly PackRecord[];
  /** The records with their keys, where somebody made them beforehand: for a large pack that is work for many frames. */
  readonly entries?: readonly LibraryEntry[];
}

/** A record together with the pack it comes from; `key` names it among all packs. */
export interface LibraryEntry<R extends PackRecord = PackRecord> {
  readonly key: string;
  readonly packId: string;
  readonly record: R;
}

/** Everything that is installed, ready to be looked up. */
export interface Library {
  readonly packs: readonly Pack[];
  readonly entries: ReadonlyMap<string, LibraryEntry>;
}

type RecordOf<T extends RecordType> = Extract<PackRecord, { type: T }>;

/** The name of a record among all packs: `<pack>/<type>/<id>`. */
export function recordKey(packId: string, type: RecordType, id: string): string {
  return `${packId}/${type}/${id}`;
}

/** Records of a pack with their keys. */
export function libraryEntries(packId: string, records: readonly PackRecord[]): LibraryEntry[] {
  return records.map((record) => ({ key: recordKey(packId, record.type, record.id), packId, record }));
}

/** Makes a library of packs; a later pack with the same id takes the place of an earlier one. */
export function createLibrary(packs: readonly Pack[]): Library {
  const byId = new Map(packs.map((pack) => [pack.header.packId, pack]));
  const entries = new Map<string, LibraryEntry>();
  for (const { header, records, entries: made } of byId.values()) {
    for (const entry of made ?? libraryEntries(header.packId, records)) entries.set(entry.key, entry);
  }
  return { packs: [...byId.values()], entries };
}

/** All entries of one type, in the packs' order. */
export function entriesOf<T extends RecordType>(library: Library, type: T): LibraryEntry<RecordOf<T>>[] {
  return [...library.entries.values()].filter(
    (entry): entry is LibraryEntry<RecordOf<T>> => entry.record.type === type,
  );
}

/** The entry of a key when it exists and is of that type. */
export function entryOf<T extends RecordType>(
  library: Library,
  key: string,
  type: T,
): LibraryEntry<RecordOf<T>> | undefined {
  const entry = library.entries.get(key);
  return entry?.record.type === type ? (entry as LibraryEntry<RecordOf<T>>) : undefined;
}

/** The first entry of a type with this id in any pack, the given pack first. */
export function findById<T extends RecordType>(
  library: Library,
  type: T,
  id: string,
  packId?: string,
): LibraryEntry<RecordOf<T>> | undefined {
  const own = packId === undefined ? undefined : entryOf(library, recordKey(packId, type, id), type);
  if (own) return own;
  for (const { header } of library.packs) {
    const entry = entryOf(library, recordKey(header.packId, type, id), type);
    if (entry) return entry;
  }
  return undefined;
}

/** Categories that hold at least one script, in their order, each id once. */
export function categoriesInUse(library: Library): LibraryEntry<CategoryRecord>[] {
  const used = new Set(entriesOf(library, 'script').map(({ record }) => record.category));
  const seen = new Set<string>();
  return entriesOf(library, 'category')
    .filter(({ record }) => used.has(record.id) && !seen.has(record.id) && seen.add(record.id))
    .sort((a, b) => a.record.order - b.record.order);
}

/** The text in the wanted locale, else in the other one, with the locale it is in. */
export function textIn<T>(
  texts: { readonly 'zh-CN'?: T | undefined; readonly en?: T | undefined },
  wanted: 'zh-CN' | 'en',
): { locale: 'zh-CN' | 'en'; text: T } {
  const other = wanted === 'en' ? 'zh-CN' : 'en';
  const text = texts[wanted];
  if (text !== undefined) return { locale: wanted, text };
  return { locale: other, text: texts[other] as T };
}
