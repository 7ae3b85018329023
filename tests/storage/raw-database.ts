import { onTestFinished } from 'vitest';
import { deleteDatabase } from './support.ts';

/** A table as IndexedDB has it, without Dexie. */
export interface RawTable {
  readonly keyPath: string | readonly string[];
  readonly indexes: readonly string[];
}

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Dexie multiplies its versions by ten. */
const DEXIE_FACTOR = 10;

/** Writes a database as a Cuecard of that schema left it. It is deleted when the test is over. */
export async function writeRawDatabase(schema: number, tables: Readonly<Record<string, RawTable>>, rows: Rows) {
  const name = `raw-${crypto.randomUUID()}`;
  onTestFinished(() => deleteDatabase(name));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, schema * DEXIE_FACTOR);
    request.onupgradeneeded = () => {
      for (const [table, { keyPath, indexes }] of Object.entries(tables)) {
        const store = request.result.createObjectStore(table, {
          keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath],
        });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows[table] ?? []) store.put(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  db.close();
  return name;
}

/** Tables and rows of a database as they are, without Dexie. */
export async function readRawDatabase(name: string) {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const tables: Record<string, RawTable> = {};
  const rows: Record<string, unknown[]> = {};
  for (const table of names) {
    const store = transaction.objectStore(table);
    tables[table] = { keyPath: store.keyPath as RawTable['keyPath'], indexes: [...store.indexNames].sort() };
    rows[table] = await new Promise((resolve, reject) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  const { version } = db;
  db.close();
  return { schema: version / DEXIE_FACTOR, tables, rows };
}
