import { createCallStore } from '../../utils/storage/call-store.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { createFavouriteStore } from '../../utils/storage/favourite-store.ts';
import { createInstalledStore } from '../../utils/storage/installed-store.ts';
import { createMissingStore } from '../../utils/storage/missing-store.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { createPromiseStore } from '../../utils/storage/promise-store.ts';
import { readRawRows } from '../../utils/storage/read-raw-rows.ts';
import { createUsageStore } from '../../utils/storage/usage-store.ts';

/** Every store of the panel over one database. A chunk of its own: the first paint does not wait for it. */
export function createStores() {
  const db = new CuecardDatabase();
  return {
    calls: createCallStore(db),
    favourites: createFavouriteStore(db),
    installed: createInstalledStore(db),
    missing: createMissingStore(db),
    notes: createNoteStore(db, () => crypto.randomUUID()),
    promises: createPromiseStore(db),
    usage: createUsageStore(db),
    /** What can be read of a table although the database does not open. */
    raw: { rows: (table: string) => readRawRows(db.name, table) },
  };
}

export type Stores = ReturnType<typeof createStores>;
