import Dexie, { type Table } from 'dexie';
import type { CallRecord } from '../core/call/call-record.ts';
import type { CallPromise } from '../core/call/promise.ts';
import type { MissingScript } from '../core/missing/missing-store.ts';
import type { Note } from '../core/note/note.ts';
import type { Repository } from '../core/update/cycle/repository.ts';
import type { Overlay } from '../core/update/overlay/overlay.ts';
import type { PackShelf } from '../core/update/shelf/pack-shelf.ts';
import type { Usage } from '../core/usage/usage-store.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { NewerDatabase } from './newer-database.ts';
import type { IndexRow, MetadataRow, SourceRow } from './pack-rows.ts';
import { unpatchedIndexedDb } from './unpatched-indexed-db.ts';

export interface KeyedRow {
  readonly key: string;
  readonly value: unknown;
}

export interface FavouriteRow {
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
}

/**
 * The extension's database. A write is acknowledged only when its transaction has reached the disk
 * (`durability: strict`). A database that a newer Cuecard has written, in a way this code would damage, is not opened
 * for use: `open` rejects with NewerDatabase.
 */
export class CuecardDatabase extends Dexie {
  declare readonly meta: Table<KeyedRow, string>;
  declare readonly favourites: Table<FavouriteRow, string>;
  declare readonly missing: Table<MissingScript, string>;
  declare readonly usage: Table<Usage, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly calls: Table<CallRecord, string>;
  declare readonly repositories: Table<Repository, string>;
  declare readonly metadata: Table<MetadataRow, [string, string]>;
  declare readonly shelves: Table<PackShelf, string>;
  declare readonly overlays: Table<Overlay, [string, string, string]>;
  declare readonly sources: Table<SourceRow, string>;
  declare readonly indexes: Table<IndexRow, string>;
  declare readonly promises: Table<CallPromise, string>;

  constructor(name = 'cuecard') {
    const known = { version: 0 };
    super(name, { chromeTransactionDurability: 'strict', indexedDB: unpatchedIndexedDb(() => known.version) });
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
    known.version = Math.round(this.verno * 10);
    this.on('ready', () => this.#agreeOnReader(), true);
  }

  /** Dexie opens a newer database silently; the row `minReader` is what tells older code to keep its hands off. */
  async #agreeOnReader(): Promise<void> {
    const row = await this.meta.get('minReader');
    if (typeof row?.value === 'number' && row.value > SCHEMA_VERSION) throw new NewerDatabase(row.value);
    const own = MIGRATIONS[MIGRATIONS.length - 1]?.minReader ?? 1;
    // Never lowered: what a newer Cuecard asks for stays.
    if (typeof row?.value !== 'number' || row.value < own) await this.meta.put({ key: 'minReader', value: own });
  }
}
