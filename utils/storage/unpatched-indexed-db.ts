import { NewerDatabase } from './newer-database.ts';

/**
 * IndexedDB as Dexie is to see it. When Dexie meets a newer database that lacks a table it knows, it adds the table and
 * raises the native version by one; that write comes before anything of ours could forbid it. So a version above the
 * declared one is refused here. `declared`: the native version that this code knows.
 */
export function unpatchedIndexedDb(declared: () => number): IDBFactory {
  return {
    open: (name, version) => {
      if (version !== undefined && version > declared()) throw new NewerDatabase(Math.ceil(version / 10));
      return version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}
