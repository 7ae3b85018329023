import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { noteSchema } from '../../utils/core/note/note.ts';
import { CuecardDatabase } from '../../utils/storage/database.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../utils/storage/migrations/index.ts';
import { type RawTable, readRawDatabase, writeRawDatabase } from './raw-database.ts';
import { openDatabase } from './support.ts';

interface Fixture {
  readonly schema: number;
  readonly tables: Record<string, RawTable>;
  readonly before: Record<string, unknown[]>;
  /** What today's code makes of it; "before": the same rows. */
  readonly after: Record<string, unknown[]> | 'before';
}

const FIXTURES = Object.values(import.meta.glob<Fixture>('./fixtures/v*.json', { eager: true, import: 'default' }));

const byKey = (rows: readonly unknown[]) => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('each released schema has its frozen fixture', () => {
  expect(FIXTURES.map(({ schema }) => schema)).toEqual(MIGRATIONS.map(({ version }) => version));
});

test('versions ascend, and none asks for a reader newer than itself', () => {
  for (const [index, { version, minReader }] of MIGRATIONS.entries()) {
    expect(version).toBe(index + 1);
    expect(minReader).toBeLessThanOrEqual(version);
  }
});

describe.each(FIXTURES)('a database of schema $schema', ({ schema, tables, before, after }) => {
  test('opens with today’s code, every row as expected', async () => {
    const name = await writeRawDatabase(schema, tables, before);
    const db = new CuecardDatabase(name);
    await db.open();
    db.close();
    const found = await readRawDatabase(name);
    expect(found.schema).toBe(SCHEMA_VERSION);
    const expected = after === 'before' ? before : after;
    for (const [table, rows] of Object.entries(expected)) expect(byKey(found.rows[table] ?? [])).toEqual(byKey(rows));
  });

  test('its notes are notes', () => {
    const rows = (after === 'before' ? before : after).notes ?? [];
    expect(rows.map((row) => v.safeParse(noteSchema, row).issues)).toEqual(rows.map(() => undefined));
  });
});

test('a fresh database has the tables and indexes of the newest fixture', async () => {
  const newest = FIXTURES.find(({ schema }) => schema === SCHEMA_VERSION);
  const db = openDatabase();
  await db.open();
  db.close();
  expect((await readRawDatabase(db.name)).tables).toEqual(newest?.tables);
});

test('an upgrade that fails keeps every row, and says that the database does not open', async () => {
  const fixture = FIXTURES[0] as Fixture;
  const name = await writeRawDatabase(fixture.schema, fixture.tables, fixture.before);
  const db = new CuecardDatabase(name);
  db.version(SCHEMA_VERSION).upgrade(async (transaction) => {
    await transaction.table('notes').clear();
    throw new Error('this step cannot read a row');
  });
  await expect(db.open()).rejects.toThrow('this step cannot read a row');
  db.close();
  const found = await readRawDatabase(name);
  expect(found.schema).toBe(fixture.schema);
  expect(byKey(found.rows.notes ?? [])).toEqual(byKey(fixture.before.notes ?? []));
});
