import { afterEach, describe, expect, test, vi } from 'vitest';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { faultOf } from '../../utils/storage/fault-of.ts';
import { SCHEMA_VERSION } from '../../utils/storage/migrations/index.ts';
import { createNoteStore } from '../../utils/storage/note-store.ts';
import { readRawRows } from '../../utils/storage/read-raw-rows.ts';
import { note } from '../core/note/arbitrary-note.ts';
import fixture from './fixtures/v001.json';
import { type RawTable, readRawDatabase, writeRawDatabase } from './raw-database.ts';
import { follow } from './support.ts';

const fixtures = Object.values(
  import.meta.glob<{ tables: Record<string, RawTable>; before: Record<string, unknown[]> }>('./fixtures/v*.json', {
    eager: true,
    import: 'default',
  }),
);

afterEach(() => vi.restoreAllMocks());

/** Today's tables: a newer Cuecard has them too. */
const tables = fixtures.at(-1)?.tables ?? {};

/** A database that a later Cuecard wrote, in a way that code of today would damage. */
const writeNewerDatabase = () =>
  writeRawDatabase(SCHEMA_VERSION + 1, tables, {
    ...fixture.before,
    meta: [{ key: 'minReader', value: SCHEMA_VERSION + 1 }],
  });

describe('a database of a newer Cuecard', () => {
  test('is not written to, and every use of it says so', async () => {
    const name = await writeNewerDatabase();
    const before = await readRawDatabase(name);
    const db = new CuecardDatabase(name);
    const store = createNoteStore(db, () => 'epoch');
    expect(await follow(store.latest(5)).fault()).toEqual({ kind: 'newer' });
    const base = note({ id: 'mine', revision: 0, text: '' });
    const edited = { surname: '', phone: '', text: 'typed' };
    expect(await store.save({ base, edited }, 1)).toEqual({ kind: 'fault', fault: { kind: 'newer' } });
    expect(await store.restore([base])).toEqual({ kind: 'fault', fault: { kind: 'newer' } });
    db.close();
    expect(await readRawDatabase(name)).toEqual(before);
  });

  test('can still be read', async () => {
    const name = await writeNewerDatabase();
    const { rows, unreadable } = await readRawRows(name, 'notes');
    expect(rows).toEqual(fixture.before.notes);
    expect(unreadable).toBe(0);
    expect((await readRawDatabase(name)).schema).toBe(SCHEMA_VERSION + 1);
  });

  test('one that lacks a table of today is left as it is, whatever it asks for', async () => {
    const name = await writeRawDatabase(SCHEMA_VERSION + 1, fixture.tables, fixture.before);
    const before = await readRawDatabase(name);
    const db = new CuecardDatabase(name);
    expect(await follow(createNoteStore(db, () => 'epoch').latest(5)).fault()).toEqual({ kind: 'newer' });
    db.close();
    expect(await readRawDatabase(name)).toEqual(before);
  });

  test('one that today’s code may write to is used, and what it asks of readers stays', async () => {
    const newest = fixtures.at(-1);
    const tables = { ...newest?.tables, later: { keyPath: 'id', indexes: [] } };
    const meta = [{ key: 'minReader', value: SCHEMA_VERSION }];
    const name = await writeRawDatabase(SCHEMA_VERSION + 1, tables, { ...newest?.before, meta });
    const db = new CuecardDatabase(name);
    expect(await db.notes.count()).toBe(newest?.before.notes?.length);
    db.close();
    const { schema, rows } = await readRawDatabase(name);
    expect(schema).toBe(SCHEMA_VERSION + 1);
    expect(rows.meta).toEqual(meta);
  });
});

describe('reading without the schema', () => {
  test('a database that is not there is not made', async () => {
    const name = `absent-${crypto.randomUUID()}`;
    expect(await readRawRows(name, 'notes')).toEqual({ rows: [], unreadable: 0 });
    expect((await indexedDB.databases()).some((found) => found.name === name)).toBe(false);
  });

  test('a table that is not there is empty', async () => {
    const name = await writeRawDatabase(1, { meta: fixture.tables.meta }, {});
    expect(await readRawRows(name, 'notes')).toEqual({ rows: [], unreadable: 0 });
  });

  test('one damaged row does not cost the others', async () => {
    const name = await writeRawDatabase(1, fixture.tables, fixture.before);
    // What Chromium does when a stored value cannot be decoded: whatever reads it fails.
    const fail = () => {
      throw new DOMException('', 'DataError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(fail);
    const real = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === 'n3' ? fail() : real.call(this, key);
    });
    const { rows, unreadable } = await readRawRows(name, 'notes');
    expect(rows).toEqual(fixture.before.notes.slice(0, 2));
    expect(unreadable).toBe(1);
  });

  test('a browser that opens nothing says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await expect(readRawRows('any', 'notes')).rejects.toThrow();
  });
});

describe('what an error of the database means', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(), { name, inner });
  test.each([
    [named('AbortError', new DOMException('', 'QuotaExceededError')), 'full'],
    [named('DatabaseClosedError', named('NewerDatabase')), 'newer'],
    [named('OpenFailedError', new DOMException('', 'UnknownError')), 'unavailable'],
    [new DOMException('', 'DataError'), 'failed'],
    ['a string', 'failed'],
    [null, 'failed'],
  ])('%s is %s', (error, kind) => {
    expect(faultOf(error)).toEqual({ kind });
  });
});
