/** What a table held that could be read, whatever version of Cuecard wrote it. */
export interface RawRows {
  readonly rows: readonly unknown[];
  /** How many rows are there and gave only an error. */
  readonly unreadable: number;
}

/**
 * Reads a table without Dexie and without the schema, for when the database cannot be used: one that a newer Cuecard
 * has written, or one whose upgrade failed. Rejects when the browser opens nothing at all. Never writes.
 */
export async function readRawRows(database: string, table: string): Promise<RawRows> {
  const db = await openAsItIs(database);
  if (db === null) return { rows: [], unreadable: 0 };
  try {
    if (!db.objectStoreNames.contains(table)) return { rows: [], unreadable: 0 };
    return await ask<unknown[]>(db, table, (store) => store.getAll()).then(
      (rows) => ({ rows, unreadable: 0 }),
      () => oneByOne(db, table),
    );
  } finally {
    db.close();
  }
}

/** Opens the version that is there; null when there is none, and then none is made. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isAbsent = false;
    request.onupgradeneeded = () => {
      isAbsent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isAbsent) resolve(null);
      else reject(request.error);
    };
  });
}

/** One damaged row makes `getAll` fail as a whole; asked for one by one, the others come. */
async function oneByOne(db: IDBDatabase, table: string): Promise<RawRows> {
  const keys = await ask(db, table, (store) => store.getAllKeys());
  const answers = await Promise.allSettled(keys.map((key) => ask<unknown>(db, table, (store) => store.get(key))));
  const rows = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { rows, unreadable: answers.length - rows.length };
}

/** One question in a transaction of its own: an error ends the transaction it happens in. */
async function ask<T>(db: IDBDatabase, table: string, question: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const request = question(db.transaction(table, 'readonly').objectStore(table));
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}
